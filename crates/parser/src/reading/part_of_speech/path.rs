//! The cheapest path through the tags that the tokens of a sentence may have.

use std::ops::Range;

use super::Pos;
use super::candidates::{Candidates, Context};
use super::costs::{Costs, TAGS, Tag, behind};
use crate::reading::Reading;

/// How many finite verbs the words so far want or allow.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Want {
    /// One more verb must come.
    One,
    /// A clause within a clause: two more.
    Two,
    /// The clause within has its verb: the one around it still wants one.
    Owed,
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

/// How many ways to read on there may be behind one token: the last tag that counts, and what is wanted.
const WAYS: usize = TAGS * WANTS;
/// How many there are of [`Want`].
const WANTS: usize = Want::Said as usize + 1;

/// The nodes of one sentence; kept between sentences for their room.
#[derive(Debug)]
pub(super) struct Path {
    nodes: Vec<Node>,
    /// Which node of the present token ends in each way, from 1; 0 is none. So that no search is needed for those that end alike.
    ways: [u8; WAYS],
}

impl Default for Path {
    fn default() -> Self {
        Self { nodes: Vec::new(), ways: [0; WAYS] }
    }
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
            self.ways.fill(0);
            for at in before {
                self.follow(at, first, &candidates);
            }
            before = first..self.nodes.len();
            // No path is compared but with those beside it: keep the numbers small.
            let least = self.nodes[first..].iter().map(|node| node.cost).min().unwrap_or(0);
            if least > 0 {
                self.nodes[first..].iter_mut().for_each(|node| node.cost -= least);
            }
        }
        let start = out.len();
        let ending = |node: &Node| match node.want {
            Want::Two => node.cost + NO_VERB + 2,
            Want::One | Want::Owed => node.cost + NO_VERB,
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
        let costs = behind(node.last);
        for (tag, own) in candidates.iter() {
            let (last, want, cost) = if tag.transparent() { (node.last, node.want, own) } else { step(&node, costs, tag, own, candidates) };
            let next = Node { label: tag, last, want, cost: node.cost.saturating_add(cost), back: at as u32 };
            let way = &mut self.ways[last as usize * WANTS + want as usize];
            if *way == 0 {
                self.nodes.push(next);
                *way = (self.nodes.len() - first) as u8;
            } else {
                let known = &mut self.nodes[first + usize::from(*way) - 1];
                if next.cost < known.cost {
                    *known = next;
                }
            }
        }
    }
}

/// The last tag that counts, what is wanted and what it costs, when a tag follows a node.
#[inline]
fn step(node: &Node, costs: &Costs, tag: Tag, own: u16, candidates: &Candidates) -> (Tag, Want, u16) {
    // "a campaign rally Thursday night": a time may stand behind anything.
    let behind = |tag: Tag| if candidates.time { own } else { own + u16::from(costs[tag as usize]) };
    let cost = behind(tag);
    match tag {
        // "Cuba actively supports": what an adverb stands before is a verb.
        Tag::Noun | Tag::Nouns | Tag::Proper if node.label == Tag::Adverb && node.last.nominal() => (tag, node.want, cost + 3),
        // "called the French move “a gesture”": a quotation may begin behind anything.
        Tag::Determiner if node.label == Tag::Mark && node.last.nominal() => (tag, node.want, cost.min(own + 1)),
        // "Rivera opened fraud inquiries": a past form behind a noun is a verb before it is an adjective.
        Tag::Adjective if candidates.past && node.last.nominal() => (tag, node.want, cost + 2),
        Tag::Preposition | Tag::Subordinator if candidates.participial && matches!(node.last, Tag::Be | Tag::Have) => {
            (tag, node.want, cost + 5)
        }
        Tag::Modal | Tag::Base | Tag::Present | Tag::Past => finite(node, tag, cost, candidates),
        Tag::Be | Tag::Have | Tag::Do => {
            let helped = matches!(node.last, Tag::Modal | Tag::Have | Tag::Do | Tag::To | Tag::Be);
            let gerund = candidates.gerund && node.last != Tag::Be;
            let cost = if gerund { behind(Tag::Gerund) } else { cost };
            if candidates.finite && !helped { finite(node, tag, cost, candidates) } else { (tag, node.want, cost) }
        }
        Tag::Participle | Tag::Gerund | Tag::Infinitive => {
            let want = match node.want {
                // "when asked", "while visiting": no finite verb will come.
                Want::Two if node.last == Tag::Subordinator && tag != Tag::Infinitive => Want::One,
                _ if node.last == Tag::Subordinator && tag != Tag::Infinitive => Want::May,
                // What is said hangs on a participle too: "has said France will".
                Want::None if candidates.says => Want::Said,
                want => want,
            };
            // "the minister, who was in Oslo, arrived": the verb that is still wanted is likelier than a participle.
            let cost = if tag == Tag::Participle && node.last == Tag::Comma && node.want == Want::Owed { cost + 1 } else { cost };
            (if tag == Tag::Participle && node.last != Tag::Have { Tag::Passive } else { tag }, want, cost)
        }
        Tag::Wh | Tag::Subordinator | Tag::Complementizer => {
            (tag, if matches!(node.want, Want::One | Want::Two | Want::Owed) { Want::Two } else { Want::One }, cost)
        }
        Tag::Comma | Tag::Coordinator | Tag::Start if matches!(node.want, Want::None | Want::Said) => (tag, Want::May, cost),
        _ => (tag, node.want, cost),
    }
}

/// A finite verb: one less is wanted.
fn finite(node: &Node, tag: Tag, cost: u16, candidates: &Candidates) -> (Tag, Want, u16) {
    let want = match node.want {
        Want::Two => Want::Owed,
        _ if candidates.says => Want::Said,
        _ => Want::None,
    };
    let second = match node.want {
        Want::None => SECOND_VERB,
        Want::Said => 1,
        Want::One | Want::Two | Want::Owed | Want::May => 0,
    };
    (tag, want, cost + second)
}
