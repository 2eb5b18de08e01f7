//! The cheapest path through the tags that the tokens of a sentence may have.

use std::ops::Range;

use super::Pos;
use super::candidates::{Candidates, Context};
use super::costs::{Tag, behind};
use crate::reading::Reading;

/// How many finite verbs the words so far want or allow.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Want {
    /// One more verb must come.
    One,
    /// A clause within a clause: two more.
    Two,
    /// Another verb would be one too many.
    None,
    /// Another verb may come: a comma or `and` has opened the way.
    May,
    /// Another verb is likely: a verb of saying asks for what was said.
    Said,
}

/// One way to read the sentence up to a token.
#[derive(Debug, Clone, Copy)]
struct Node {
    /// The tag of the token.
    label: Tag,
    /// The last tag that decides what may follow.
    last: Tag,
    want: Want,
    cost: u16,
    /// Index of the node before.
    back: u32,
}

/// A finite verb too many, and a clause without one.
const SECOND_VERB: u16 = 4;
const NO_VERB: u16 = 3;

/// The nodes of one sentence; kept between sentences for their room.
#[derive(Debug, Default)]
pub(super) struct Path {
    nodes: Vec<Node>,
}

impl Path {
    /// Adds the parts of speech of a sentence.
    pub(super) fn tag(&mut self, reading: &Reading, sentence: Range<usize>, out: &mut Vec<Pos>) {
        self.nodes.clear();
        self.nodes.push(Node { label: Tag::Start, last: Tag::Start, want: Want::One, cost: 0, back: 0 });
        let mut context = Context::of(reading, sentence.clone());
        let mut before = 0..1;
        for index in sentence.clone() {
            let candidates = context.candidates(index);
            let first = self.nodes.len();
            for at in before.clone() {
                self.follow(at, first, &candidates);
            }
            before = first..self.nodes.len();
            // No path is compared but with those beside it: keep the numbers small.
            let least = self.nodes[before.clone()].iter().map(|node| node.cost).min().unwrap_or(0);
            self.nodes[before.clone()].iter_mut().for_each(|node| node.cost -= least);
        }
        let start = out.len();
        let ending = |node: &Node| match node.want {
            Want::Two => node.cost + NO_VERB + 2,
            Want::One => node.cost + NO_VERB,
            Want::None | Want::May | Want::Said => node.cost,
        };
        let mut at = before.min_by_key(|at| ending(&self.nodes[*at])).unwrap_or(0);
        for _ in sentence {
            let node = self.nodes[at];
            out.push(node.label.pos());
            at = node.back as usize;
        }
        out[start..].reverse();
    }

    /// Goes on from a node with every candidate; of paths that end alike the cheaper stays.
    fn follow(&mut self, at: usize, first: usize, candidates: &Candidates) {
        let node = self.nodes[at];
        for (tag, own) in candidates.iter() {
            let (last, want, cost) = if tag.transparent() { (node.last, node.want, own) } else { step(&node, tag, own, candidates) };
            let next = Node { label: tag, last, want, cost: node.cost.saturating_add(cost), back: at as u32 };
            match self.nodes[first..].iter_mut().find(|known| known.last == last && known.want == want) {
                Some(known) if known.cost <= next.cost => {}
                Some(known) => *known = next,
                None => self.nodes.push(next),
            }
        }
    }
}

fn step(node: &Node, tag: Tag, own: u16, candidates: &Candidates) -> (Tag, Want, u16) {
    let gerund = candidates.gerund && matches!(tag, Tag::Be | Tag::Have | Tag::Do) && node.last != Tag::Be;
    // "a campaign rally Thursday night": a time may stand behind anything.
    let mut cost = if candidates.time { own } else { own + behind(node.last, if gerund { Tag::Gerund } else { tag }) };
    let nominal = |tag: Tag| matches!(tag, Tag::Noun | Tag::Nouns | Tag::Proper);
    // "Cuba actively supports": what an adverb stands before is a verb.
    if node.label == Tag::Adverb && nominal(node.last) && nominal(tag) {
        cost += 3;
    }
    // "called the French move “a gesture”": a quotation may begin behind anything.
    if tag == Tag::Determiner && node.label == Tag::Mark && nominal(node.last) {
        cost = cost.min(own + 1);
    }
    // "Rivera opened fraud inquiries": a past form behind a noun is a verb before it is an adjective.
    if tag == Tag::Adjective && candidates.past && nominal(node.last) {
        cost += 2;
    }
    if tag == Tag::Preposition && candidates.participial && matches!(node.last, Tag::Be | Tag::Have) {
        cost += 5;
    }
    let helped = matches!(node.last, Tag::Modal | Tag::Have | Tag::Do | Tag::To | Tag::Be);
    let finite = match tag {
        Tag::Modal | Tag::Base | Tag::Present | Tag::Past => true,
        Tag::Be | Tag::Have | Tag::Do => candidates.finite && !helped,
        _ => false,
    };
    let want = match (tag, node.want) {
        _ if finite => {
            match node.want {
                Want::None => cost += SECOND_VERB,
                Want::Said => cost += 1,
                Want::One | Want::Two | Want::May => {}
            }
            match node.want {
                Want::Two => Want::One,
                _ if candidates.says => Want::Said,
                _ => Want::None,
            }
        }
        // "when asked", "while visiting": no finite verb will come.
        (Tag::Participle | Tag::Gerund, want) if node.last == Tag::Subordinator => match want {
            Want::Two => Want::One,
            _ => Want::May,
        },
        // What is said hangs on a participle too: "has said France will".
        (Tag::Participle | Tag::Gerund | Tag::Infinitive, Want::None) if candidates.says => Want::Said,
        (Tag::Wh | Tag::Subordinator | Tag::Complementizer, Want::One | Want::Two) => Want::Two,
        (Tag::Wh | Tag::Subordinator | Tag::Complementizer, _) => Want::One,
        (Tag::Comma | Tag::Coordinator | Tag::Start, Want::None | Want::Said) => Want::May,
        (_, want) => want,
    };
    let last = if tag == Tag::Participle && node.last != Tag::Have { Tag::Passive } else { tag };
    (last, want, cost)
}
