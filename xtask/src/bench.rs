//! `cargo xtask bench`: the benchmarks and the command over a feed, as one table of figures and budgets.

use std::fs;
use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use anyhow::{Context, ensure};
use serde_json::Value;

use crate::workspace::{command, root};

/// Bytes of text in the small and in the large feed.
const FEEDS: [usize; 2] = [1 << 20, 8 << 20];
/// Runs of which the best counts.
const RUNS: usize = 10;
/// How long each benchmark warms up and is measured, in seconds: enough for a figure within a few per cent.
const CRITERION: [&str; 6] = ["--warm-up-time", "0.5", "--measurement-time", "2", "--sample-size", "20"];
/// Runs over a feed of which the best counts.
const FEED_RUNS: usize = 5;
/// The validation of a record of 16 events, as of a long article.
const VALIDATION: &str = "validate/clean/16";
const MEGABYTE: f64 = 1_000_000.0;

struct Row {
    what: &'static str,
    figure: String,
    budget: &'static str,
}

pub(crate) fn run() -> anyhow::Result<()> {
    // The features of the command, so that its build and that of the benchmarks share what they compile.
    let benches = ["--bench", "read", "--bench", "dates", "--bench", "validate"];
    let packages = [
        "-p",
        "chancery-parser",
        "-p",
        "chancery-validate",
        "--features",
        "chancery-parser/encoding,chancery-parser/html,chancery-parser/json",
    ];
    command("cargo", &["build", "--release", "-p", "chancery"])?;
    command("cargo", &[&["bench"], &packages[..], &benches, &["--"], &CRITERION].concat())?;
    let mut rows = Vec::new();
    let mut speed = |what, bench: &str, budget| -> anyhow::Result<f64> {
        let (nanoseconds, bytes) = estimate(bench)?;
        let speed = bytes / nanoseconds * 1e9 / MEGABYTE;
        rows.push(Row { what, figure: format!("{speed:.1} MB/s"), budget });
        Ok(speed)
    };
    let names = speed("Aho–Corasick scan of the names alone", "read/names", "the measure")?;
    let extraction = speed("extraction", "read/extraction", "")?;
    let records = speed("extraction with its JSON", "read/records", "25 MB/s")?;
    speed("dates of a corpus", "read/dates", "50 MB/s")?;
    speed("dates of one article", "dates/text", "50 MB/s")?;
    speed("dates over its tokens", "dates/tokens", "50 MB/s")?;
    speed("tokens", "read/tokens", "")?;
    speed("validation, bytes of articles", VALIDATION, "")?;
    rows.push(Row { what: "names scan / extraction with its JSON", figure: format!("{:.1}", names / records), budget: "at most 12" });
    rows.push(Row { what: "JSON, share of the time", figure: format!("{:.0} %", 100.0 * (1.0 - records / extraction)), budget: "" });
    let (lexicon, _) = estimate("lexicon")?;
    rows.push(Row { what: "lexicon", figure: format!("{:.1} ms", lexicon / 1e6), budget: "" });
    let (validation, _) = estimate(VALIDATION)?;
    rows.push(Row { what: "validation", figure: format!("{:.0} records/s", 1e9 / validation), budget: "20,000 records/s" });
    command_over_feeds(&mut rows)?;
    println!("{}", machine());
    for Row { what, figure, budget } in rows {
        println!("{what:<42}{figure:>20}  {budget}");
    }
    Ok(())
}

/// Where Cargo builds.
fn target() -> PathBuf {
    std::env::var_os("CARGO_TARGET_DIR").map_or_else(|| root().join("target"), PathBuf::from)
}

/// Where the figures were taken, and how busy it was.
fn machine() -> String {
    let cpu = fs::read_to_string("/proc/cpuinfo").unwrap_or_default();
    let model =
        cpu.lines().find_map(|line| line.strip_prefix("model name")?.split_once(": ")).map_or(std::env::consts::ARCH, |(_, name)| name);
    let cores = std::thread::available_parallelism().map_or(1, std::num::NonZero::get);
    let load = fs::read_to_string("/proc/loadavg").unwrap_or_default();
    let load = load.split(' ').next().filter(|load| !load.is_empty()).unwrap_or("unknown");
    format!("{model}, {cores} cores, {}, load {load}", std::env::consts::OS)
}

/// Median nanoseconds and bytes of a benchmark, as Criterion leaves them on disk.
fn estimate(bench: &str) -> anyhow::Result<(f64, f64)> {
    let folder = target().join("criterion").join(bench).join("new");
    let read = |file: &str| -> anyhow::Result<Value> {
        let path = folder.join(file);
        Ok(serde_json::from_str(&fs::read_to_string(&path).with_context(|| path.display().to_string())?)?)
    };
    let median = read("estimates.json")?["median"]["point_estimate"].as_f64().context("no median")?;
    Ok((median, read("benchmark.json")?["throughput"]["Bytes"].as_f64().unwrap_or_default()))
}

/// Start to first record, throughput and memory of the built command.
fn command_over_feeds(rows: &mut Vec<Row>) -> anyhow::Result<()> {
    let folder = target().join("bench");
    fs::create_dir_all(&folder)?;
    let article = root().join("crates/parser/benches/article.txt");
    let start = (0..RUNS).map(|_| extract(&article)).collect::<anyhow::Result<Vec<_>>>()?;
    let start = start.iter().map(|(time, _)| *time).min().unwrap_or_default();
    rows.push(Row { what: "start to end of one article", figure: format!("{:.1} ms", start.as_secs_f64() * 1e3), budget: "10 ms" });
    for bytes in FEEDS {
        let (feed, length) = feed(&folder, bytes)?;
        let runs = (0..FEED_RUNS).map(|_| extract(&feed)).collect::<anyhow::Result<Vec<_>>>()?;
        let (time, memory) = runs.into_iter().min().unwrap_or_default();
        let what =
            if bytes == FEEDS[0] { ["command, small feed", "memory, small feed"] } else { ["command, large feed", "memory, large feed"] };
        rows.push(Row { what: what[0], figure: format!("{:.1} MB/s", length as f64 / MEGABYTE / time.as_secs_f64()), budget: "25 MB/s" });
        rows.push(Row { what: what[1], figure: format!("{:.0} MiB", memory as f64 / 1024.0), budget: "64 MiB and flat" });
    }
    Ok(())
}

/// A feed of the corpus, again and again; its path and the bytes of its texts.
fn feed(folder: &Path, bytes: usize) -> anyhow::Result<(PathBuf, usize)> {
    let mut texts: Vec<PathBuf> =
        fs::read_dir(root().join("tests/corpus"))?.map(|entry| Ok(entry?.path())).collect::<anyhow::Result<_>>()?;
    texts.retain(|path| path.extension().is_some_and(|extension| extension == "txt"));
    texts.sort();
    let texts: Vec<String> =
        texts.iter().map(|path| Ok(String::from_utf8_lossy(&fs::read(path)?).into_owned())).collect::<anyhow::Result<_>>()?;
    let path = folder.join(format!("feed-{bytes}.jsonl"));
    let mut out = fs::File::create(&path)?;
    let mut written = 0;
    for (number, text) in texts.iter().cycle().enumerate().take_while(|_| !texts.is_empty()) {
        if written >= bytes {
            break;
        }
        written += text.len();
        writeln!(out, "{}", serde_json::json!({ "id": number.to_string(), "date": "2023-02-12", "text": text }))?;
    }
    Ok((path, written))
}

/// Runs the command on an input with one job: the time, and the most memory in KiB that the system saw, where it tells.
fn extract(input: &Path) -> anyhow::Result<(Duration, u64)> {
    let begun = Instant::now();
    let mut child = Command::new(target().join("release/chancery"))
        .args(["extract", "--format", "jsonl", "--jobs", "1"])
        .arg(input)
        .stdout(Stdio::null())
        .spawn()
        .context("target/release/chancery")?;
    let status = PathBuf::from(format!("/proc/{}/status", child.id()));
    let mut memory = 0;
    let done = loop {
        if let Some(done) = child.try_wait()? {
            break done;
        }
        let text = fs::read_to_string(&status).unwrap_or_default();
        let peak = text.lines().find_map(|line| line.strip_prefix("VmHWM:")?.trim().strip_suffix(" kB")?.trim().parse().ok());
        memory = peak.unwrap_or(memory).max(memory);
        std::thread::sleep(Duration::from_micros(200));
    };
    let time = begun.elapsed();
    ensure!(done.success(), "`chancery extract` failed on {}", input.display());
    Ok((time, memory))
}
