//! The examples of the frames: whether each codes its type and both sides.

use chancery_model::{Extraction, Participant};
use chancery_parser::{FrameRow, Parser};

use super::{cell, read_sentence, save};

/// The codes of one side of an example, such as `TCD+NER`.
fn side(text: &str) -> Vec<String> {
    let mut codes: Vec<String> = text.split('+').map(|code| code.trim().to_lowercase()).filter(|code| !code.is_empty()).collect();
    codes.sort();
    codes
}

/// Country, else organisation, else sector of each participant.
fn codes(extraction: &Extraction, parts: &[Participant]) -> Vec<String> {
    let code = |part: &Participant| {
        let actor = extraction.actor(part.actor)?;
        let country = actor.country.map(|country| country.to_string());
        country.or(actor.organisation.clone()).or(actor.sector.map(|sector| sector.to_string()))
    };
    side(&parts.iter().filter_map(code).collect::<Vec<_>>().join("+"))
}

pub(crate) fn run(parser: &Parser, frames: &[FrameRow]) -> anyhow::Result<()> {
    let (mut right, mut rows) = (0, Vec::new());
    for (row, example) in frames.iter().flat_map(|row| row.examples.iter().map(move |example| (row, *example))) {
        let (text, expected) = example.split_once("=>").unwrap_or((example, ""));
        let (actors, recipients) = expected.split_once('>').unwrap_or((expected, ""));
        let extraction = read_sentence(parser, "example", text.trim(), None);
        let coded: Vec<String> = extraction
            .events
            .iter()
            .map(|event| {
                let [one, other] = [&event.actors, &event.recipients].map(|parts| codes(&extraction, parts).join("+"));
                format!("{} {one} > {other}", event.kind)
            })
            .collect();
        let wanted = format!("{} {} > {}", row.kind, side(actors).join("+"), side(recipients).join("+"));
        // What a state does at home need not be said.
        let home = recipients.trim().is_empty() && coded.contains(&format!("{wanted}{}", side(actors).join("+")));
        let hit = home || coded.contains(&wanted);
        right += usize::from(hit);
        if !hit {
            println!("{}\n    {example}\n    coded: {}", row.pattern, coded.join("; "));
        }
        rows.push(format!("{},{},{},{}", cell(row.pattern), cell(example), cell(&coded.join("; ")), usize::from(hit)));
    }
    println!("{right} of {} examples are coded as they say: {:.3}", rows.len(), right as f64 / rows.len().max(1) as f64);
    save("frames", "pattern,example,coded,right", &rows)
}
