//! One article of the kind that the reader was made for, with every kind of record: each row must come out.
#![cfg(feature = "events")]

use chancery_model::{ActorId, Event, Extraction};
use chancery_parser::{Document, Lexicon, Parser};

const TEXT: &str = " date 2024-03-08 Window on the World | President Ruto comes to Lisbon to open a new page of Kenya-Portugal friendshipChildren wave small flags

On March 5, President Marcelo Rebelo de Sousa met with Kenyan President William Ruto at the Belém Palace. Ruto is the first African leader to be received in Lisbon this year.

People still remember that two years ago, when floods struck the north, Ruto visited Portugal to thank the rescue teams.

In May 2019, Kenya and Portugal signed the action plan for cooperation on the oceans. This year marks the 45th anniversary of the establishment of diplomatic relations between Portugal and Kenya. The two sides have previously designated 2024 as the Kenya-Portugal Year of the Sea.

During the meeting, Rebelo de Sousa pointed out that Portugal is willing to “open its ports to the young sailors of Kenya, year after year, without asking for anything.” He said that the two sides can cooperate in five areas: trade, fisheries, energy, education and tourism.

“Whoever has crossed one ocean with a friend will cross the next one too,” Ruto said. He thanked Portugal for its firm support.

During Ruto’s visit, Kenya and Portugal signed a number of cooperation documents on customs, aviation and health.

On March 6, the two countries issued the “Joint Statement between the Republic of Kenya and the Portuguese Republic on a Strategic Partnership of Two Oceans.”
";

fn parties(extraction: &Extraction, actors: impl Iterator<Item = ActorId>) -> String {
    let mut codes: Vec<String> = actors.filter_map(|actor| extraction.actor(actor)?.country).map(|code| code.to_string()).collect();
    codes.sort();
    codes.dedup();
    codes.join("+")
}

/// An event as `TYPE ACTORS > RECIPIENTS DATE`.
fn told(extraction: &Extraction, event: &Event) -> String {
    let side = |parts: &[chancery_model::Participant]| parties(extraction, parts.iter().map(|part| part.actor));
    let (actors, recipients) = (side(&event.actors), side(&event.recipients));
    let to = if recipients.is_empty() { String::new() } else { format!(" > {recipients}") };
    let date = event.when.as_ref().map_or_else(|| "-".to_owned(), |when| when.date.to_string());
    format!("{} {actors}{to} {date}", event.kind)
}

#[test]
fn every_row_of_an_article_comes_out() {
    let lexicon = Lexicon::builtin();
    let found = Parser::new(&lexicon).parse(&Document::new("article", TEXT));
    let words = |evidence: &Option<chancery_model::Evidence>| evidence.as_ref().map(|words| words.text.clone());
    assert_eq!(found.article.published.map(|day| day.to_string()).as_deref(), Some("2024-03-08"));
    assert_eq!(words(&found.article.series).as_deref(), Some("Window on the World"));
    assert_eq!(
        words(&found.article.headline).as_deref(),
        Some("President Ruto comes to Lisbon to open a new page of Kenya-Portugal friendship")
    );
    let events: Vec<String> = found.events.iter().map(|event| told(&found, event)).collect();
    for row in [
        "CONSULT KEN+PRT 2024-03-05",
        "CONSULT KEN > PRT 2022~",
        "SUPPORT KEN+PRT 2019-05",
        "AGREE PRT > KEN 2024-03-05",
        "SUPPORT KEN > PRT 2024-03-05",
        "SUPPORT KEN+PRT 2024-03",
        "SUPPORT KEN+PRT 2024-03-06",
    ] {
        assert!(events.iter().any(|event| event == row), "no `{row}` among {events:#?}");
    }
    let documents: Vec<String> = found
        .instruments
        .iter()
        .map(|document| {
            let date = document.when.as_ref().map_or_else(String::new, |when| when.date.to_string());
            format!("{} {} {} {date}", document.kind, parties(&found, document.parties.iter().copied()), document.status)
        })
        .collect();
    assert_eq!(
        documents,
        ["action-plan KEN+PRT signed 2019-05", "cooperation-documents KEN+PRT signed 2024-03", "joint-statement KEN+PRT issued 2024-03-06"]
    );
    let [relation] = &found.relations[..] else { panic!("{:#?}", found.relations) };
    assert_eq!(parties(&found, relation.parties.iter().copied()), "KEN+PRT");
    assert_eq!(relation.established.as_ref().map(|established| established.date.to_string()).as_deref(), Some("1979"));
    assert_eq!(relation.anniversaries.iter().map(|anniversary| anniversary.ordinal).collect::<Vec<_>>(), [45]);
    assert_eq!(relation.frameworks.iter().map(|framework| (framework.declared, framework.areas.len())).collect::<Vec<_>>(), [(Some(5), 5)]);
    let quoted: Vec<(Option<&str>, &str)> = found
        .statements
        .iter()
        .filter(|statement| statement.quoted)
        .map(|statement| {
            let speaker = statement.speaker.and_then(|speaker| found.actor(speaker)).map(|actor| actor.name.as_str());
            (speaker, statement.words.text.split(' ').next().unwrap_or_default())
        })
        .collect();
    assert_eq!(quoted, [(Some("Marcelo Rebelo de Sousa"), "open"), (Some("William Ruto"), "Whoever")]);
}

/// The rows of the events of a text, in its order.
fn rows(text: &str) -> Vec<String> {
    let lexicon = Lexicon::builtin();
    let found = Parser::new(&lexicon).parse(&Document::new("article", text));
    found.events.iter().map(|event| told(&found, event)).collect()
}

#[test]
fn those_whose_statement_it_is_speak() {
    let text = "Joint Statement by the Foreign Ministers of Ghana, Togo and Benin\n\n11 May 2023\n\nWe met in Lomé today. We condemned the coup in Niger.";
    assert_eq!(rows(text), ["CONSULT BEN+GHA+TGO 2023-05-11", "ACCUSE BEN+GHA+TGO > NER 2023-05-11"]);
}

#[test]
fn a_bare_title_is_nobody_whom_the_sentence_names() {
    let text = "Readout of President Joe Biden’s Meeting with President William Ruto of Kenya\n\nSeptember 22, 2023\n\n\
        President Joe Biden met today with President William Ruto of Kenya. The President thanked President Ruto for his leadership.";
    assert_eq!(rows(text), ["CONSULT KEN+USA 2023-09-22", "SUPPORT USA > KEN 2023-09-22"]);
}

#[test]
fn questions_and_what_one_warns_against_tell_nothing() {
    let text = "March 3, 2023\n\nDid Ghana expel the envoy of Togo? Ghana warned Togo against bombing Benin.";
    assert_eq!(rows(text), ["THREATEN GHA > TGO 2023-03-03"]);
    let found = Parser::new(&Lexicon::builtin()).parse(&Document::new("article", text));
    assert!(found.notes.iter().any(|note| note.message == "a question tells no event"), "{:#?}", found.notes);
}

#[test]
fn an_attack_told_in_halves_is_one() {
    let text = "March 3, 2023\n\nTwo Ghanaian soldiers were wounded when Togolese troops opened fire near the river.";
    assert_eq!(rows(text), ["ASSAULT TGO > GHA 2023-03-03"]);
}

#[test]
fn paragraphs_of_a_communique_act_for_whom_the_opening_names() {
    let text = "Communiqué on Niger\n\nThe Peace and Security Council of the African Union, at its meeting on Niger,\n\n\
        1. Welcomes the mediation of Algeria;\n\n2. Calls upon Chad to keep its border open;\n\n3. Condemns the coup in Mali.\n";
    let lexicon = Lexicon::builtin();
    let found = Parser::new(&lexicon).parse(&Document::new("communique", text));
    let acts = |kind: &str, to: &str| {
        let council = |event: &Event| {
            event.actors.iter().all(|part| found.actor(part.actor).is_some_and(|actor| actor.organisation.as_deref() == Some("au-psc")))
        };
        let received = |event: &Event| parties(&found, event.recipients.iter().map(|part| part.actor)) == to;
        found.events.iter().any(|event| event.kind.to_string() == kind && council(event) && received(event))
    };
    assert!(acts("SUPPORT", "DZA") && acts("REQUEST", "TCD") && acts("ACCUSE", "MLI"), "{:?}", rows(text));
}

#[test]
fn craft_with_relief_on_board_help() {
    assert_eq!(rows("Jordan dispatched two aircraft laden with food parcels to Lebanon."), ["AID JOR > LBN -"]);
    assert_eq!(rows("A Qatari plane with relief goods landed in Lebanon."), ["AID QAT > LBN -"]);
}

#[test]
fn a_name_may_begin_in_capitals() {
    assert_eq!(rows("Prime Minister KISHIDA Fumio met with the President of Mongolia."), ["CONSULT JPN+MNG -"]);
}
