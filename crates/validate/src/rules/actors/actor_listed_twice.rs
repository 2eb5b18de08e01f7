use chancery_model::{Actor, ActorKind};

use crate::context::{Context, first};
use crate::findings::Findings;
use crate::rule::rule;
use crate::words::short;

rule!(ActorListedTwice = 318 "actor-listed-twice", Warning, "actor_listed_twice.md");

fn check(cx: &Context<'_>, findings: &mut Findings<'_>) {
    let actors = &cx.extraction.actors;
    let key = |actor: &Actor| (actor.name.len(), actor.kind);
    // Groups are known by a description, and many may bear the same.
    let same = |one: &Actor, other: &Actor| {
        key(one) == key(other)
            && one.kind != ActorKind::Group
            && one.name == other.name
            && one.country == other.country
            && one.organisation == other.organisation
    };
    // "Xi" or "President Xi" beside "Xi Jinping": a name that is a part of another's, and of nobody else's.
    let part = |one: &Actor, other: &Actor| {
        let persons = one.kind == ActorKind::Person && other.kind == ActorKind::Person;
        persons && one.country == other.country && (is_part(&one.name, &other.name) || is_titled(cx, &one.name, &other.name))
    };
    let mut report = |original: usize, second: usize| {
        let actor = &actors[second];
        findings
            .report(
                format_args!("/actors/{second}"),
                first(&actor.mentions),
                format!("`{}` is the same actor as `{}`: {}", actor.id, actors[original].id, short(&actor.name)),
            )
            .help("join the two: one record with all mentions");
    };
    if actors.len() <= 40 {
        for second in 1..actors.len() {
            if let Some(original) = (0..second).find(|original| same(&actors[*original], &actors[second])) {
                report(original, second);
            }
        }
        for second in 0..actors.len() {
            let mut whole = (0..actors.len()).filter(|original| *original != second && part(&actors[second], &actors[*original]));
            if let (Some(original), None) = (whole.next(), whole.next()) {
                report(original, second);
            }
        }
        return;
    }
    let mut order: Vec<usize> = (0..actors.len()).collect();
    order.sort_by(|one, other| (&actors[*one].name, actors[*one].kind, one).cmp(&(&actors[*other].name, actors[*other].kind, other)));
    order.windows(2).filter(|pair| same(&actors[pair[0]], &actors[pair[1]])).for_each(|pair| report(pair[0], pair[1]));
}

/// Whether a name is the first or the last words of a longer one.
fn is_part(name: &str, whole: &str) -> bool {
    let first = whole.strip_prefix(name).is_some_and(|rest| rest.starts_with(' '));
    name.len() > 1 && (first || whole.strip_suffix(name).is_some_and(|rest| rest.ends_with(' ')))
}

/// Whether a name is a title with another name, or with its last word: "Mr. Xi", "President Xi Jinping".
fn is_titled(cx: &Context<'_>, name: &str, whole: &str) -> bool {
    let surname = whole.rsplit(' ').next().unwrap_or(whole);
    let title = name.strip_suffix(whole).or_else(|| name.strip_suffix(surname)).filter(|title| title.ends_with(' '));
    title.is_some_and(|title| {
        let mut office = title.len() <= LONGEST_FORM && title.ends_with(". ");
        cx.facts.vocabulary.offices.find(title, |_, _| office = true);
        office
    })
}

/// "Messrs. "
const LONGEST_FORM: usize = 8;
