//! What is known of the terminal.

use anstream::{AutoStream, ColorChoice};

use crate::format::summary::Look;

/// Columns where there is no terminal to ask.
pub(crate) const WIDTH: usize = 100;
/// Columns beyond which lines are hard to read.
const WIDEST: usize = 120;

/// Width and colours for standard output; `NO_COLOR`, `CLICOLOR` and `CLICOLOR_FORCE` are obeyed.
pub(crate) fn look() -> Look {
    let width = terminal_size::terminal_size().map_or(WIDTH, |(width, _)| usize::from(width.0).min(WIDEST));
    if colours() { Look::coloured(width) } else { Look::plain(width) }
}

/// Whether standard output takes colours.
pub(crate) fn colours() -> bool {
    !matches!(AutoStream::choice(&std::io::stdout()), ColorChoice::Never)
}
