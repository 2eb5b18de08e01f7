//! Sentences into phrases and clauses: enough syntax to know who does what to whom.

mod arguments;
mod clause;
mod noun_phrase;
mod relation;
mod subject;
mod verb_group;

pub(crate) use clause::{Argument, Clause, Relation, clauses};
pub(crate) use noun_phrase::{NounPhrase, noun_phrases};
pub(crate) use verb_group::{Complement, VerbGroup, verb_groups};

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Lexicon;
    use crate::lexicon::WordId;
    use crate::reading::Reading;

    /// Each clause as `subject | verb | arguments`, with what it completes before `<`.
    fn render(text: &str) -> Vec<String> {
        let lexicon = Lexicon::builtin();
        let reading = Reading::new(&lexicon, text, None);
        let mut out = Vec::new();
        for sentence in &reading.sentences {
            let mut phrases = noun_phrases(&reading, sentence.range());
            let groups = verb_groups(&reading, sentence.range());
            let words = |range: std::ops::Range<usize>| reading.span(range).slice(text).unwrap_or_default().to_owned();
            let clauses = clauses(&reading, sentence.range(), &mut phrases, groups);
            for clause in &clauses {
                let subject = clause.subject.map(|index| words(phrases[index].range())).unwrap_or_default();
                let verb = words(clause.group.first..clause.group.verb + 1);
                let argument = |argument: &Argument| {
                    let preposition =
                        if argument.preposition == WordId::NONE { "" } else { reading.form(phrases[argument.phrase].first - 1) };
                    format!("{preposition} {}", words(phrases[argument.phrase].range())).trim().to_owned()
                };
                let arguments: Vec<String> = clause.arguments.iter().map(argument).collect();
                let governor = clause.governor.map(|at| format!(" < {}", reading.form(clauses[at].group.verb))).unwrap_or_default();
                out.push(format!("{subject} | {verb} | {}{governor}", arguments.join(", ")));
            }
        }
        out
    }

    fn check(text: &str, expected: &[&str]) {
        assert_eq!(render(text), expected, "{text}");
    }

    #[test]
    fn linking_verbs_carry_their_adjective() {
        check("Ghana stands ready to help Togo.", &["Ghana | stands ready | ", "Ghana | to help | Togo < ready"]);
        check("Ghana remains firmly committed to talks.", &["Ghana | remains firmly committed | to talks"]);
    }

    #[test]
    fn titles_are_one_phrase_with_their_name() {
        check("State Councilor and Foreign Minister Ana Lind left.", &["State Councilor and Foreign Minister Ana Lind | left | "]);
        check("The minister for foreign affairs of Ghana left.", &["The minister for foreign affairs | left | "]);
        check("The president and the foreign minister left.", &["The president | left | "]);
    }

    #[test]
    fn what_opens_a_sentence_takes_no_subject_along() {
        check("At the request of Ghana, Togo left.", &["Togo | left | "]);
        check(
            "Ghana urged Togo to quickly and quietly free her.",
            &["Ghana | urged | Togo", "Togo | to quickly and quietly free | her < urged"],
        );
    }

    #[test]
    fn subjects_objects_and_prepositions() {
        check("The French president met Chadian officials in Paris.", &["The French president | met | Chadian officials, in Paris"]);
        check("France and Chad signed a border treaty.", &["France | signed | a border treaty"]);
        check("France met Mali and Chad left.", &["France | met | Mali", "Chad | left | "]);
        check("Talks between Kenya and Uganda failed.", &["Talks | failed | "]);
    }

    #[test]
    fn joined_verbs_share_their_subject() {
        check("Xi visited Peru and signed a pact.", &["Xi | visited | Peru", "Xi | signed | a pact"]);
        check("Cuba actively supports and joins the group.", &["Cuba | supports | ", "Cuba | joins | the group"]);
    }

    #[test]
    fn complements_have_their_governor() {
        check("Egypt agreed to send troops to Libya.", &["Egypt | agreed | ", "Egypt | to send | troops, to Libya < agreed"]);
        check("The minister said that Ghana will help Togo.", &["The minister | said | ", "Ghana | will help | Togo < said"]);
        check("Germany urged Serbia to recognise Kosovo.", &["Germany | urged | Serbia", "Serbia | to recognise | Kosovo < urged"]);
        check(
            "Italy is “willing to share data, seek talks and build roads with Chad”.",
            &[
                "Italy | is “willing | ",
                "Italy | to share | data < willing",
                "Italy | seek | talks < willing",
                "Italy | build | roads, with Chad < willing",
            ],
        );
    }

    #[test]
    fn what_opens_a_sentence_is_no_subject() {
        check("During the talks, China and Cuba signed a number of pacts.", &["China | signed | a number"]);
        check("Kenya and Chad have helped each other.", &["Kenya | have helped | each other"]);
        check("They took the lead in signing the pact.", &["They | took | the lead", "They | signing | the pact < took"]);
        check(
            "They fought the epidemic, which has become a threat.",
            &["They | fought | the epidemic", "the epidemic | has become | a threat"],
        );
    }

    #[test]
    fn relative_clauses_and_appositions() {
        check("Bo Lind, the envoy who visited Oslo, met the king.", &["the envoy | visited | Oslo", "the envoy | met | the king"]);
        check("Speaking in Rome, the minister praised Malta.", &["the minister | Speaking | in Rome", "the minister | praised | Malta"]);
    }
}
