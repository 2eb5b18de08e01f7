use super::*;
use crate::Span;

const TEXT: &str = "The talks had been long. Prime Minister Ana Sol of Peru visited Chile on Monday. The two sides met in Lima.";

/// An extraction of `TEXT` with one event, whose fields are given as JSON.
fn extraction(event: &str) -> Extraction {
    let json = format!(
        r#"{{"version":"0.1.0","article":{{"id":"lima","language":"en","hash":"2d06800538d394c2","published":"2023-05-02"}},
        "actors":[
            {{"id":"a1","kind":"person","name":"Ana Sol","country":"PER","sector":"GOV","code":"PERGOV","mentions":[]}},
            {{"id":"a2","kind":"state","name":"Chile","country":"CHL","mentions":[]}},
            {{"id":"a3","kind":"group","name":"protesters","mentions":[]}},
            {{"id":"a4","kind":"organisation","name":"United Nations","sector":"IGO","code":"IGOUNO","mentions":[]}}],
        "events":[{{"id":"e1","quad":"verbal-cooperation","score":4,"evidence":[{{"span":{{"start":25,"end":68}},"text":"Prime Minister"}}],{event}}}]}}"#
    );
    serde_json::from_str(&json).unwrap_or_else(|error| panic!("{error}: {json}"))
}

fn sentences() -> Sentences<'static> {
    Sentences::new(TEXT, vec![Span::between(0, 24), Span::between(25, 80), Span::between(81, 107)])
}

fn party(actor: &str, role: &str) -> String {
    let role = if role.is_empty() { "null".to_owned() } else { format!("\"{role}\"") };
    format!(r#"{{"actor":"{actor}","role":{role},"mention":{{"span":{{"start":40,"end":47}},"text":"Ana Sol"}}}}"#)
}

fn event(kind: &str, mode: &str, cameo: &str, actors: &[(&str, &str)], recipients: &[(&str, &str)], status: &str) -> Extraction {
    let list = |parties: &[(&str, &str)]| parties.iter().map(|(actor, role)| party(actor, role)).collect::<Vec<_>>().join(",");
    let mode = if mode.is_empty() { "null".to_owned() } else { format!("\"{mode}\"") };
    extraction(&format!(
        r#""type":"{kind}","mode":{mode},"cameo":"{cameo}","status":"{status}","actors":[{}],"recipients":[{}]"#,
        list(actors),
        list(recipients)
    ))
}

fn check(extraction: &Extraction, expected: &[&str]) {
    let found: Vec<String> = cameo_rows(extraction, &sentences()).iter().map(ToString::to_string).collect();
    let found: Vec<&str> = found
        .iter()
        .map(|row| row.strip_prefix("2023-05-02\t").and_then(|row| row.strip_suffix("\tlima\t2")))
        .map(Option::unwrap)
        .collect();
    assert_eq!(found, expected);
}

#[test]
fn dyads_are_expanded() {
    check(&event("AID", "", "070", &[("a1", "")], &[("a2", ""), ("a4", "")], "occurred"), &["PERGOV\tCHL\t070", "PERGOV\tIGOUNO\t070"]);
    check(&event("AID", "", "070", &[("a1", "")], &[], "occurred"), &[]);
    check(&event("PROTEST", "", "140", &[("a3", "")], &[("a2", "")], "occurred"), &[]);
    check(&event("AID", "", "070", &[("a1", "")], &[("a1", "")], "occurred"), &[]);
}

#[test]
fn reciprocal_events_go_both_ways() {
    check(&event("SUPPORT", "", "057", &[("a1", ""), ("a2", "")], &[], "planned"), &["PERGOV\tCHL\t057", "CHL\tPERGOV\t057"]);
    check(&event("CONSULT", "visit", "042", &[("a1", ""), ("a2", "")], &[], "occurred"), &["PERGOV\tCHL\t040", "CHL\tPERGOV\t040"]);
}

#[test]
fn visits_have_a_guest_and_a_host() {
    let expected = &["PERGOV\tCHL\t042", "CHL\tPERGOV\t043"];
    check(&event("CONSULT", "visit", "042", &[("a2", "host"), ("a1", "guest")], &[], "occurred"), expected);
    check(&event("CONSULT", "visit", "042", &[("a1", "guest")], &[("a2", "")], "occurred"), expected);
    check(&event("CONSULT", "visit", "042", &[("a1", "")], &[("a2", "")], "occurred"), expected);
    check(&event("CONSULT", "visit", "043", &[("a1", "")], &[("a2", "")], "occurred"), &["PERGOV\tCHL\t043", "CHL\tPERGOV\t042"]);
}

#[test]
fn what_did_not_happen_is_no_dyad() {
    for status in ["negated", "hypothetical"] {
        check(&event("AID", "", "070", &[("a1", "")], &[("a2", "")], status), &[]);
    }
}

#[test]
fn a_plover_row_stands_alone() {
    let rows = plover_rows(&event("AID", "", "070", &[("a1", "")], &[("a4", ""), ("a3", "")], "negated"), &sentences());
    let expected = r#"[{"id":"lima#1","date":"2023-05-02","event":"AID","mode":null,"context":[],"actor":[{"text":"Ana Sol","code":"PER","sector":"GOV","name":"Ana Sol","start":40,"end":47}],"recipient":[{"text":"Ana Sol","code":"IGO","sector":"IGO","name":"United Nations","start":40,"end":47},{"text":"Ana Sol","code":null,"sector":null,"name":null,"start":40,"end":47}],"text":"Prime Minister Ana Sol of Peru visited Chile on Monday.","status":"negated"}]"#;
    assert_eq!(serde_json::to_string(&rows).unwrap(), expected);
    assert_eq!(serde_json::from_str::<Vec<PloverRow>>(expected).unwrap(), rows);
}
