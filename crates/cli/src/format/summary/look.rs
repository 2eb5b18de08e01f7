//! How a summary looks: its width and its colours.

use anstyle::{AnsiColor, Style};
use chancery_model::QuadClass;

/// Width and colours of a summary.
#[derive(Debug, Clone, Copy)]
pub struct Look {
    /// Columns of a line; longer evidence is cut.
    pub width: usize,
    pub(super) title: Style,
    pub(super) heading: Style,
    pub(super) name: Style,
    pub(super) dim: Style,
    pub(super) mark: Style,
    colour: bool,
}

impl Look {
    /// Without colours.
    ///
    /// ```
    /// use chancery::format::summary::Look;
    ///
    /// assert_eq!(Look::plain(80).width, 80);
    /// ```
    pub const fn plain(width: usize) -> Self {
        let style = Style::new();
        Self { width, title: style, heading: style, name: style, dim: style, mark: style, colour: false }
    }

    /// With colours, for a terminal.
    pub fn coloured(width: usize) -> Self {
        let style = Style::new();
        Self {
            width,
            title: style.bold(),
            heading: AnsiColor::Cyan.on_default().bold(),
            name: style.bold(),
            dim: style.dimmed(),
            mark: AnsiColor::Yellow.on_default(),
            colour: true,
        }
    }

    /// Green for cooperation, yellow and red for conflict; bright where deeds follow words.
    pub(super) fn quad(&self, quad: QuadClass) -> Style {
        let colour = match quad {
            QuadClass::VerbalCooperation => AnsiColor::Green,
            QuadClass::MaterialCooperation => AnsiColor::BrightGreen,
            QuadClass::VerbalConflict => AnsiColor::Yellow,
            QuadClass::MaterialConflict => AnsiColor::BrightRed,
        };
        if self.colour { colour.on_default() } else { Style::new() }
    }
}
