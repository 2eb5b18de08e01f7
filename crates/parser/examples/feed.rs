//! A feed of articles into records: `cargo run --release --features json --example feed -- FEED.jsonl > records.jsonl`.

use std::fs::File;
use std::io::{BufReader, BufWriter, Write as _};

use chancery_parser::source::{Format, documents};
use chancery_parser::{Lexicon, Parser};

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let path = std::env::args().nth(1).ok_or("the path of a feed is missing")?;
    let lexicon = Lexicon::builtin();
    let parser = Parser::new(&lexicon);
    let mut out = BufWriter::new(std::io::stdout().lock());
    for document in documents(&path, Format::JsonLines, BufReader::new(File::open(&path)?)) {
        serde_json::to_writer(&mut out, &parser.parse(&document?))?;
        out.write_all(b"\n")?;
    }
    out.flush()?;
    Ok(())
}
