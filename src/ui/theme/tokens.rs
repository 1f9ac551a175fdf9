//! The colours of the two looks, each under the name of what it means.

use egui::{Color32, Context, Theme};

/// The colours of one look.
///
/// Colour is spent on two things only: money that is there and money that is
/// not. The rest is ink, paper and the one action colour.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Tokens {
    /// Whether this is the dark look.
    pub dark: bool,
    /// Text.
    pub ink: Color32,
    /// Secondary text and labels.
    pub muted: Color32,
    /// Separators and grid.
    pub line: Color32,
    /// Outlines of controls, axes and connectors: a little firmer than `line`.
    pub edge: Color32,
    /// Ground of the page.
    pub surface: Color32,
    /// Ground of the furniture around the page.
    pub panel: Color32,
    /// Ground of what the pointer is over.
    pub hover: Color32,
    /// Ground of small controls: check boxes and slider rails.
    pub well: Color32,
    /// Selection, focus, buttons.
    pub action: Color32,
    /// A pressed or hovered button that is filled with `action`.
    pub action_hover: Color32,
    /// Text on `action`.
    pub on_action: Color32,
    /// Ground of what is selected: a pale tint of `action`.
    pub selection_fill: Color32,
    /// Decided money.
    pub granted: Color32,
    /// Text on `granted`.
    pub on_granted: Color32,
    /// Money held out: `granted` at 60 %, mixed with the surface so that
    /// nothing behind a bar shines through.
    pub signalled: Color32,
    /// Money asked for: `granted` at 30 %, mixed likewise.
    pub applied: Color32,
    /// Money that is not there, what is missed, what is late.
    pub gap: Color32,
    /// Ground under a gap: a pale tint of `gap`.
    pub gap_fill: Color32,
    /// Figures and links that are assumptions.
    pub assumed: Color32,
    /// The need.
    pub need: Color32,
    /// Text on `need`.
    pub on_need: Color32,
}

const LIGHT: Tokens = Tokens {
    dark: false,
    ink: hex(0x15_20_2B),
    muted: hex(0x55_62_6F),
    line: hex(0xDC_E2_E8),
    edge: hex(0xB4_BF_C9),
    surface: hex(0xFF_FF_FF),
    panel: hex(0xFA_FB_FC),
    hover: hex(0xF0_F4_F7),
    well: hex(0xED_F1_F4),
    action: hex(0x0A_4A_63),
    action_hover: hex(0x08_3A_4E),
    on_action: hex(0xFF_FF_FF),
    selection_fill: hex(0xE1_ED_F3),
    granted: hex(0x00_6B_52),
    on_granted: hex(0xFF_FF_FF),
    signalled: hex(0x66_A6_97),
    applied: hex(0xB3_D3_CB),
    gap: hex(0xB2_3A_0E),
    gap_fill: hex(0xFD_F5_F1),
    assumed: hex(0x7A_4B_00),
    need: hex(0x3F_4E_5C),
    on_need: hex(0xFF_FF_FF),
};

const DARK: Tokens = Tokens {
    dark: true,
    ink: hex(0xE8_ED_F2),
    muted: hex(0xA9_B6_C2),
    line: hex(0x2A_34_3D),
    edge: hex(0x4A_58_65),
    surface: hex(0x12_18_1E),
    panel: hex(0x17_1F_26),
    hover: hex(0x1E_28_30),
    well: hex(0x1E_28_30),
    action: hex(0x7C_C4_E0),
    action_hover: hex(0x9D_D4_EA),
    on_action: hex(0x0B_16_1D),
    selection_fill: hex(0x1C_33_40),
    granted: hex(0x3F_BF_9A),
    on_granted: hex(0x0A_14_11),
    signalled: hex(0x2D_7C_68),
    applied: hex(0x20_4A_43),
    gap: hex(0xFF_9A_76),
    gap_fill: hex(0x22_1B_1A),
    assumed: hex(0xE9_B9_49),
    need: hex(0x93_A3_B1),
    on_need: hex(0x10_16_1B),
};

const fn hex(rgb: u32) -> Color32 {
    let [_, r, g, b] = rgb.to_be_bytes();
    Color32::from_rgb(r, g, b)
}

impl Tokens {
    /// The colours of the dark or the light look.
    #[must_use]
    pub const fn of(dark: bool) -> &'static Self {
        if dark { &DARK } else { &LIGHT }
    }

    /// The tokens that text is written in, by name.
    ///
    /// Each is readable on [`surface`](Self::surface) and [`panel`](Self::panel).
    #[must_use]
    pub const fn text(&self) -> [(&'static str, Color32); 7] {
        [
            ("ink", self.ink),
            ("muted", self.muted),
            ("action", self.action),
            ("granted", self.granted),
            ("gap", self.gap),
            ("assumed", self.assumed),
            ("need", self.need),
        ]
    }
}

/// The colours of the look that the window is in; takes a `Ui` as well.
#[must_use]
pub fn tokens(ctx: &Context) -> &'static Tokens {
    Tokens::of(ctx.theme() == Theme::Dark)
}

/// The contrast between two opaque colours by WCAG 2, from 1 to 21.
#[must_use]
pub fn contrast(a: Color32, b: Color32) -> f64 {
    let (a, b) = (luminance(a), luminance(b));
    (a.max(b) + 0.05) / (a.min(b) + 0.05)
}

fn luminance(color: Color32) -> f64 {
    let linear = |byte: u8| {
        let part = f64::from(byte) / 255.0;
        if part <= 0.040_45 { part / 12.92 } else { ((part + 0.055) / 1.055).powf(2.4) }
    };
    0.2126 * linear(color.r()) + 0.7152 * linear(color.g()) + 0.0722 * linear(color.b())
}
