//! The article of an HTML page: headline line, blank line, paragraphs separated by blank lines.

use dom_smoothie::{Config, Readability, TextMode};

use super::day::day;
use super::tags::depth;
use super::{Document, SourceError};

/// Where pages write their day of publication, the most reliable first: selector and attribute.
const PUBLISHED: &[(&str, &str)] = &[
    ("meta[property='article:published_time']", "content"),
    ("meta[itemprop='datePublished']", "content"),
    ("meta[name='pubdate']", "content"),
    ("meta[name='publishdate']", "content"),
    ("meta[name='date']", "content"),
    ("meta[name='DC.date']", "content"),
    ("time[itemprop='datePublished']", "datetime"),
    ("article time[datetime]", "datetime"),
    ("time[datetime]", "datetime"),
];

/// Where pages write their own address.
const ADDRESS: &[(&str, &str)] = &[("link[rel='canonical']", "href"), ("meta[property='og:url']", "content")];

/// Parts of a page that are never the article.
const CHROME: &str = "script, style, noscript, template, nav, header, footer, aside, form, figure";
/// Layers over the page that ask the reader for something.
const LAYERS: &str = "[class*='cookie'], [id*='cookie'], [class*='consent'], [id*='consent'], [role='dialog'], dialog";
/// A page with more elements is read as it stands.
const MOST_ELEMENTS: usize = 200_000;
/// A page nested deeper is refused, because reading it takes time with the square of the depth. Browsers stop at the same depth.
const DEEPEST: usize = 512;

/// The article of a page.
pub(super) fn page(name: &str, bytes: Vec<u8>) -> Result<Document, SourceError> {
    let (source, mut notes) = decode(bytes)?;
    let depth = depth(&source);
    if depth > DEEPEST {
        return Err(SourceError::TooDeep { depth, most: DEEPEST });
    }
    let mut page = open(&source)?;
    let attribute = |places: &[(&str, &str)]| {
        places.iter().find_map(|(selector, name)| page.doc.try_select(selector)?.attr(name)).map(|value| value.trim().to_owned())
    };
    let url = attribute(ADDRESS).filter(|url| !url.is_empty());
    let stated = attribute(PUBLISHED).unwrap_or_default();
    let heading = page.doc.try_select("h1").map(|heading| words(&heading.text()));

    let article = page.parse().ok();
    let title = article.as_ref().map(|article| words(&article.title)).filter(|title| !title.is_empty()).or(heading).unwrap_or_default();
    let body = article.map(|article| paragraphs(&article.text_content)).unwrap_or_default();
    let body = if body.is_empty() { as_it_stands(&source)? } else { body };
    if body.is_empty() {
        return Err(SourceError::NoArticle);
    }
    let published = day("publication date", &stated).unwrap_or_else(|note| {
        notes.push(note);
        None
    });
    let text = with_headline(&title, &body);
    Ok(Document { title: Some(title).filter(|title| !title.is_empty()), url, published, notes, ..Document::new(name, text) })
}

/// The page, without the layers over it.
fn open(source: &str) -> Result<Readability, SourceError> {
    let config = Config { text_mode: TextMode::Formatted, max_elements_to_parse: MOST_ELEMENTS, ..Config::default() };
    let page = Readability::new(source, None, Some(config)).map_err(|_| SourceError::NoArticle)?;
    // The body may carry such a class too, while the layer is open.
    page.doc.select(LAYERS).iter().filter(|layer| !layer.is("html, body")).for_each(|layer| layer.remove());
    Ok(page)
}

#[cfg(feature = "encoding")]
fn decode(bytes: Vec<u8>) -> Result<(String, Vec<chancery_model::Note>), SourceError> {
    super::legacy::decode_page(bytes)
}

#[cfg(not(feature = "encoding"))]
fn decode(bytes: Vec<u8>) -> Result<(String, Vec<chancery_model::Note>), SourceError> {
    super::decode(bytes)
}

/// All text of a page without the parts that surround an article, for pages too small to tell one.
fn as_it_stands(source: &str) -> Result<Vec<String>, SourceError> {
    let page = open(source)?;
    page.doc.select(CHROME).remove();
    Ok(paragraphs(&page.doc.select("body").formatted_text()))
}

/// Text with white space folded, as a browser shows it.
fn words(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Each line of the formatted text is a paragraph or a part of a list.
fn paragraphs(text: &str) -> Vec<String> {
    text.lines().map(words).filter(|line| !line.is_empty()).collect()
}

fn with_headline(title: &str, body: &[String]) -> String {
    let repeated = body.first().is_some_and(|first| first == title);
    let lines = (!title.is_empty() && !repeated).then_some(title).into_iter().chain(body.iter().map(String::as_str));
    let mut text = lines.collect::<Vec<_>>().join("\n\n");
    text.push('\n');
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    const PAGE: &str = r#"<!DOCTYPE html><html lang="en"><head><meta charset="utf-8">
<title>Ghana and Togo open a border post - The Gazette</title>
<link rel="canonical" href="https://example.org/2023/03/border-post">
<meta property="article:published_time" content="2023-03-14T09:00:00+00:00"></head>
<body><header><nav><ul><li><a href="/">Home</a></li><li><a href="/world">World</a></li></ul></nav></header><div id="cookie-notice"><p>This page uses cookies.</p></div>
<article><h1>Ghana and Togo open a border post</h1><p class="byline">By A Writer</p>
<p>The foreign ministers of Ghana and Togo opened a joint border post at Noépé
on Tuesday, the first of three that the two governments promised last year to build along the coast road.</p>
<p>“Trade will move in <em>hours</em>, not days,” the minister of Togo said after the ceremony, which hundreds of traders attended.</p>
<p>The two sides signed a memorandum of understanding on customs data, and agreed to meet again in Accra in June to review it.</p>
</article><aside><p>Subscribe to our newsletter</p></aside><footer><p>Copyright The Gazette</p></footer><script>var a = 1;</script></body></html>"#;

    fn read(html: &str) -> Result<Document, String> {
        page("p.html", html.as_bytes().to_vec()).map_err(|error| error.to_string())
    }

    #[test]
    fn a_page_gives_its_article() {
        let document = read(PAGE).unwrap();
        assert_eq!(document.published.unwrap().to_string(), "2023-03-14");
        assert_eq!(document.url.as_deref(), Some("https://example.org/2023/03/border-post"));
        insta::assert_snapshot!(document.text);
    }

    #[test]
    fn a_small_page_is_read_as_it_stands() {
        let document =
            read("<h1>Talks end</h1><p>They <b>met</b> in Oslo.</p><p>Nothing\nwas signed.</p><time datetime='2023-02-30'>").unwrap();
        assert_eq!(document.text, "Talks end\n\nThey met in Oslo.\n\nNothing was signed.\n");
        assert_eq!(document.published, None);
        assert!(document.notes[0].message.contains("February 2023 has 28 days"), "{:?}", document.notes);
    }

    #[cfg(feature = "encoding")]
    #[test]
    fn the_declared_charset_counts() {
        let (bytes, _, _) = encoding_rs::ISO_8859_2.encode("<meta charset='iso-8859-2'><p>Jednání v Řezně skončilo.</p>");
        let document = page("p.html", bytes.into_owned()).unwrap();
        assert_eq!(document.text, "Jednání v Řezně skončilo.\n");
        assert_eq!(document.notes[0].message, "read as ISO-8859-2, as the page declares");
    }

    #[test]
    fn quoted_paragraphs_stand_once() {
        let document = read("<h1>Talks</h1><blockquote><p>“We agree.”</p></blockquote>").unwrap();
        assert_eq!(document.text, "Talks\n\n“We agree.”\n");
    }

    #[test]
    fn pages_nested_without_end_are_refused() {
        let error = read(&format!("{}<p>They met.", "<div>".repeat(100_000))).unwrap_err();
        assert_eq!(error, "the HTML page is nested 100000 elements deep, and 512 is the most; give the article's text in a .txt file");
    }

    #[test]
    fn a_page_without_words_says_so() {
        for html in ["<html><body></body></html>", "<html><body><script>var a = 'words';</script></body></html>"] {
            assert!(read(html).unwrap_err().starts_with("no article found in the HTML page"), "{html}");
        }
    }
}
