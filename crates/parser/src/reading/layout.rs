//! How an article is laid out: date line of a crawl, column, headline, caption, dateline of an agency, body.

use chancery_model::{Edtf, Span};
use chrono::NaiveDate;

use super::dateline;
use super::letterhead::{self, Known, Line};
use crate::text::{Sentence, Token, TokenKind};
use crate::time::{Reference, Tagger};

/// The parts of a text that are not prose, and the day that they give.
#[derive(Debug, Default, PartialEq)]
pub(crate) struct Layout {
    /// Day of publication, where the text itself gives one.
    pub(crate) published: Option<NaiveDate>,
    /// A day that the text gives and the calendar does not have.
    pub(crate) impossible_date: Option<Span>,
    /// Column or series, before ` | `.
    pub(crate) series: Option<Span>,
    pub(crate) headline: Option<Span>,
    /// A caption that touches the headline.
    pub(crate) glued_caption: Option<Span>,
    /// `BEIJING, Feb. 10 (Xinhua) --`.
    pub(crate) dateline: Option<Span>,
    /// The place that the dateline names.
    pub(crate) dateline_place: Option<Span>,
    /// Index of the first token of prose after the headline.
    pub(crate) body: usize,
    /// Lines that are no prose: dates of publication.
    pub(crate) date_lines: Vec<Span>,
}

/// A first line longer than this is a paragraph, not a headline.
const HEADLINE_LIMIT: u32 = 220;
/// Lines between the headline and the prose.
const HEAD_LINES: usize = 5;
/// Lines below the prose.
const FOOT_LINES: usize = 3;
/// A line longer than this is prose.
const LINE_TOKENS: usize = 24;
/// A date line holds no more words than this besides the date: a place, a ministry, "published".
const DATE_LINE_WORDS: usize = 7;

impl Layout {
    pub(super) fn of(text: &str, tokens: &[Token], sentences: &[Sentence], known: &Known) -> Self {
        let mut layout = Self::default();
        let mut first = layout.crawl_date(text, tokens);
        let crawl = first > 0;
        let line_at = |token: usize| sentences.partition_point(|sentence| (sentence.first as usize) < token);
        if !crawl {
            first = labels(text, tokens, sentences, known.label);
            let line = line_at(first).min(sentences.len());
            first = layout.dates(text, tokens, &sentences[line..sentences.len().min(line + 1)], 2).unwrap_or(first);
            let lines = &sentences[line_at(first).min(sentences.len())..];
            let above = letterhead::above(lines.iter().map(|line| kind(text, tokens, line, known)));
            layout.dates(text, tokens, &lines[..above], DATE_LINE_WORDS);
            first = lines[..above].last().map_or(first, |last| last.end as usize);
        }
        first = layout.headline(text, tokens, sentences, first, crawl);
        // Between the headline and the prose: dates, and lines of a few words.
        let from = line_at(first);
        first = layout.dates(text, tokens, &sentences[from..sentences.len().min(from + HEAD_LINES)], DATE_LINE_WORDS).unwrap_or(first);
        layout.dateline(text, tokens, first);
        // Below a second headline.
        let heads =
            sentences[line_at(first).min(sentences.len())..].iter().take(HEAD_LINES - 1).take_while(|line| head_line(text, tokens, line));
        for line in heads {
            if layout.dateline.is_some() {
                break;
            }
            layout.dateline(text, tokens, line.end as usize);
        }
        if layout.dateline.is_none() {
            layout.body = first;
        }
        if layout.published.is_none() {
            layout.published = layout.dateline.and_then(|span| full_day(span.slice(text)?));
        }
        // Else the day stands at the foot.
        if layout.published.is_none() {
            let last = sentences.len().saturating_sub(FOOT_LINES).max(line_at(layout.body + 1));
            layout.dates(text, tokens, &sentences[last..], DATE_LINE_WORDS);
        }
        layout
    }

    /// The day of the dateline or of a line of its own, in the days before publication: a wire of the 12th may be printed on the 13th.
    pub(crate) fn dateline_day(&self, text: &str, published: Option<NaiveDate>) -> Option<NaiveDate> {
        /// News is printed so many days after it was written.
        const PRINTED: i64 = 3;
        let words = self.dateline.and_then(|span| span.slice(text));
        let told = |words| Tagger::new().tag(words, &Reference::new(published)).iter().find_map(|time| exact(time.edtf?));
        let day = words.and_then(told).or(self.published)?;
        let before = published.is_none_or(|published| (0..=PRINTED).contains(&published.signed_duration_since(day).num_days()));
        before.then_some(day)
    }

    /// Reads the date lines among some lines, down to the first line of prose; the token after the last date line.
    fn dates(&mut self, text: &str, tokens: &[Token], lines: &[Sentence], words: usize) -> Option<usize> {
        let mut end = None;
        for line in lines.iter().take_while(|line| line.range().len() <= LINE_TOKENS) {
            let Some(day) = date_line(text, tokens, line, words) else { continue };
            self.published = self.published.or(Some(day));
            self.dateline_place = self.dateline_place.or_else(|| place_before_comma(text, &tokens[line.range()]));
            self.date_lines.push(line.span(tokens));
            end = Some(line.end as usize);
        }
        end
    }

    /// The wire form of a crawl: `date 2023-02-12 `, then the headline on the same line.
    fn crawl_date(&mut self, text: &str, tokens: &[Token]) -> usize {
        let head: Vec<&str> = tokens.iter().take(6).map(|token| token.text(text)).collect();
        let ["date", year, "-", month, "-", day] = head[..] else { return 0 };
        if tokens[1].kind != TokenKind::Number || year.len() != 4 {
            return 0;
        }
        let number = |text: &str| text.parse::<u32>().unwrap_or(0);
        self.published = year.parse().ok().and_then(|year| NaiveDate::from_ymd_opt(year, number(month), number(day)));
        if self.published.is_none() {
            self.impossible_date = Some(tokens[1].span().cover(tokens[5].span()));
        }
        6
    }

    /// The headline: the rest of a crawl's line, or a first line without a full stop. Returns the first token behind it.
    fn headline(&mut self, text: &str, tokens: &[Token], sentences: &[Sentence], first: usize, crawl: bool) -> usize {
        let Some(start) = tokens.get(first).map(|token| token.start) else { return tokens.len() };
        let rest = &text[start as usize..];
        let line_end = rest.find('\n').map_or(text.len(), |at| start as usize + at) as u32;
        let mut end = tokens.partition_point(|token| token.start < line_end);
        let Some(last) = end.checked_sub(1).and_then(|last| tokens.get(last)) else { return first };
        let alone = end < tokens.len();
        let stops = matches!(last.text(text), "." | "\"" | "”" | ":");
        let line = tokens[first].span().cover(last.span());
        let dateline = tokens[first..end].iter().take(24).any(|token| matches!(token.text(text), "—" | "–" | "--"));
        if !alone || (!crawl && (stops || dateline || line.len() > HEADLINE_LIMIT)) {
            return first;
        }
        let mut begin = first;
        if let Some(bar) = (first..end).find(|index| tokens[*index].text(text) == "|" && index - first <= 8) {
            self.series = tokens[first..bar].first().zip(tokens[first..bar].last()).map(|(one, other)| one.span().cover(other.span()));
            begin = bar + 1;
        }
        if crawl && let Some((at, caption)) = glued_caption(text, &tokens[begin..end]) {
            self.glued_caption = Some(caption.cover(last.span()));
            self.headline = Some(Span::between(tokens[begin].start, at));
        } else if begin < end {
            self.headline = Some(tokens[begin].span().cover(last.span()));
        }
        // The end of the headline is the end of its last sentence.
        if let Some(sentence) = sentences.iter().find(|sentence| sentence.range().contains(&(end - 1))) {
            end = end.max((sentence.end as usize).min(end));
        }
        end
    }

    /// Takes the dateline that begins at a token.
    fn dateline(&mut self, text: &str, tokens: &[Token], first: usize) {
        self.body = first;
        if let Some(found) = dateline::at(text, tokens, first) {
            self.dateline = Some(found.span);
            self.dateline_place = Some(found.place);
            self.body = found.end;
        }
    }
}

/// What a line above the prose is.
fn kind(text: &str, tokens: &[Token], line: &Sentence, known: &Known) -> Line {
    if date_line(text, tokens, line, DATE_LINE_WORDS).is_some() {
        Line::Date
    } else if letterhead::is(text, tokens, line, known) {
        Line::Letterhead
    } else if head_line(text, tokens, line) {
        Line::Head
    } else {
        Line::Prose
    }
}

/// Whether a line is a short one without a stop, as a second headline.
fn head_line(text: &str, tokens: &[Token], line: &Sentence) -> bool {
    let last = line.range().last().map_or("", |last| tokens[last].text(text));
    line.range().len() <= LINE_TOKENS && !matches!(last, "." | "!" | "?" | ":" | "\"" | "”")
}

/// The first token behind the labels of a page: a line of their own, or brackets before the headline.
fn labels(text: &str, tokens: &[Token], sentences: &[Sentence], label: &dyn Fn(usize) -> usize) -> usize {
    let bracket = usize::from(tokens.first().is_some_and(|token| matches!(token.text(text), "(" | "[")));
    let length = if tokens.len() > bracket { label(bracket) } else { 0 };
    let line = sentences.first().map_or(0, |line| line.end as usize);
    let closed = tokens.get(bracket + length).is_some_and(|token| matches!(token.text(text), ")" | "]"));
    match (length, bracket) {
        (0, _) => 0,
        (_, 1) if closed => length + 2,
        (_, 0) if length == line && tokens.len() > line => length,
        _ => 0,
    }
}

/// The day of publication on a line of its own: "June 21, 2022", "Seoul, 5 June 2024", "2022-03-10 19:42:05".
fn date_line(text: &str, tokens: &[Token], line: &Sentence, words: usize) -> Option<NaiveDate> {
    let range = &tokens[line.range()];
    let year = range.iter().any(|token| matches!(token.kind, TokenKind::Number | TokenKind::Mixed) && token.end - token.start >= 4);
    if !year || range.last().is_none_or(|last| last.text(text) == ".") {
        return None;
    }
    let span = line.span(tokens);
    let times = Tagger::new().tag(span.slice(text)?, &Reference::new(None));
    let within = |token: &Token| {
        times.iter().any(|time| time.span.start() + span.start() <= token.start && token.end <= time.span.end() + span.start())
    };
    let rest = range.iter().filter(|token| token.kind == TokenKind::Word && !within(token)).count();
    let day = times.iter().find_map(|time| exact(time.edtf?))?;
    (rest <= words).then_some(day)
}

/// "Seoul, 5 June 2024": the words in capitals before the comma, where it is no weekday and no month.
fn place_before_comma(text: &str, line: &[Token]) -> Option<Span> {
    let comma = line.iter().position(|token| token.text(text) == ",").filter(|comma| (1..=3).contains(comma))?;
    let place = line[0].span().cover(line[comma - 1].span());
    let named = line[..comma].iter().all(|token| token.kind == TokenKind::Word && token.text(text).starts_with(char::is_uppercase));
    let time = !Tagger::new().tag(place.slice(text)?, &Reference::new(NaiveDate::from_ymd_opt(2000, 1, 1))).is_empty();
    (named && !time).then_some(place)
}

/// The first full day that some words give.
fn full_day(text: &str) -> Option<NaiveDate> {
    Tagger::new().tag(text, &Reference::new(None)).iter().find_map(|time| exact(time.edtf?))
}

fn exact(date: Edtf) -> Option<NaiveDate> {
    match date {
        Edtf::Date(date) => date.to_day(),
        Edtf::Interval { .. } => None,
    }
}

/// Where a headline in sentence case runs into a capital without a space: the byte, and the capital's word.
fn glued_caption(text: &str, tokens: &[Token]) -> Option<(u32, Span)> {
    tokens.iter().enumerate().find_map(|(index, token)| {
        let word = token.text(text);
        let lower = word.chars().next().is_some_and(char::is_lowercase);
        let tail = tokens.len() - index > 2;
        // `eSwatini` and `iPhone` begin with one small letter.
        let split = word.char_indices().skip(2).find(|(_, letter)| letter.is_uppercase()).map(|(at, _)| at)?;
        let after = word[split..].chars().skip(1).all(char::is_lowercase);
        (token.kind == TokenKind::Word && lower && tail && after).then(|| {
            let at = token.start + split as u32;
            (at, Span::between(at, token.end))
        })
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::{sentences, tokens};

    fn check(text: &str, expected: [Option<&str>; 4]) -> Layout {
        let tokens = tokens(text);
        let nouns = ["house", "room", "releases", "ministry", "statement"];
        let known = Known { label: &|_| 0, letterhead: &|at| nouns.iter().any(|noun| tokens[at].text(text).eq_ignore_ascii_case(noun)) };
        let layout = Layout::of(text, &tokens, &sentences(text, &tokens), &known);
        let found = [layout.series, layout.headline, layout.glued_caption, layout.dateline];
        assert_eq!(found.map(|span| span.and_then(|span| span.slice(text))), expected, "{text}");
        layout
    }

    #[test]
    fn the_wire_form_of_a_crawl() {
        let layout = check(
            " date 2021-05-04 World Desk | Ministers meet in Lomé to renew the old pactPeople watch from the shore\n\nThe ministers met.",
            [Some("World Desk"), Some("Ministers meet in Lomé to renew the old pact"), Some("People watch from the shore"), None],
        );
        assert_eq!(layout.published, NaiveDate::from_ymd_opt(2021, 5, 4));
        let layout = check(" date 2023-02-30 Talks end\n\nThey left.", [None, Some("Talks end"), None, None]);
        assert_eq!(layout.published, None);
        assert!(layout.impossible_date.is_some());
    }

    #[test]
    fn datelines_of_agencies() {
        check(
            "Envoys meet\n\nBEIJING, Feb. 10 (Xinhua) -- Envoys met.",
            [None, Some("Envoys meet"), None, Some("BEIJING, Feb. 10 (Xinhua) --")],
        );
        check("NEW DELHI: The minister left.", [None, None, None, Some("NEW DELHI:")]);
        check("GENEVA, 12 March 2019 — Talks began.", [None, None, None, Some("GENEVA, 12 March 2019 —")]);
        check("PARIS (Reuters) - Talks began.", [None, None, None, Some("PARIS (Reuters) -")]);
        check("Riyadh, Nov 30, 2021, SPA -- The Crown Prince left.", [None, None, None, Some("Riyadh, Nov 30, 2021, SPA --")]);
        check("New Delhi, Apr 11 (PTI) India and Nepal met.", [None, None, None, Some("New Delhi, Apr 11 (PTI)")]);
        check("Addis Ababa, 14 October 2020: The talks began.", [None, None, None, Some("Addis Ababa, 14 October 2020:")]);
        check(
            "AU Press Release\n\nCommission head ends visit\n\nAddis Ababa, 14 October 2020: The talks began.",
            [None, Some("AU Press Release"), None, Some("Addis Ababa, 14 October 2020:")],
        );
        check("In Lagos, on 3 May: two ministers met.", [None, None, None, None]);
    }

    #[test]
    fn letterheads_stand_above_the_headline() {
        let layout = check(
            "The Blue House\nBriefing Room | Statements and Releases\n\nMAY 3, 2021\n\nNew harbour for Lomé\n\nThe ministers met.",
            [None, Some("New harbour for Lomé"), None, None],
        );
        assert_eq!(layout.published, NaiveDate::from_ymd_opt(2021, 5, 3));
        check(
            "MINISTRY OF TRADE\n12 Palm Street, Suva\n\nNo. 14/20\n\nOn the harbour of Lomé\n\nThe ministers met.",
            [None, Some("On the harbour of Lomé"), None, None],
        );
        check("Foreign Ministry Statement\n\nThe ministers met. They left.", [None, Some("Foreign Ministry Statement"), None, None]);
    }

    #[test]
    fn plain_prose_has_neither() {
        check("France and Mali met. They talked.", [None, None, None, None]);
        check("France and Mali met.", [None, None, None, None]);
        check("", [None, None, None, None]);
    }
}
