//! The style of egui's widgets, in both looks.

use super::font::{self, DISPLAY, STRONG};
use super::tokens::Tokens;
use egui::epaint::text::FontTweak;
use egui::style::{
    HandleShape, ScrollAnimation, ScrollStyle, Selection, Spacing, WidgetVisuals, Widgets,
};
use egui::{
    Color32, Context, CornerRadius, FontData, FontDefinitions, FontFamily, Margin, Shadow, Stroke,
    Style, TextStyle, Theme, Visuals, vec2,
};
use std::sync::Arc;

const TEXT: &str = "text";

/// Gives the context Veikart's fonts and both looks; which look is shown is
/// the context's own choice.
pub fn install(ctx: &Context) {
    ctx.set_fonts(fonts());
    ctx.set_style_of(Theme::Light, style(Tokens::of(false)));
    ctx.set_style_of(Theme::Dark, style(Tokens::of(true)));
}

/// The style of menus: quiet until pointed at, but a ring around what has the
/// focus, which egui's own menu style takes away.
pub fn menu_style(style: &mut Style) {
    style.spacing.button_padding = vec2(8.0, 4.0);
    let widgets = &mut style.visuals.widgets;
    widgets.inactive.weak_bg_fill = Color32::TRANSPARENT;
    for quiet in [&mut widgets.inactive, &mut widgets.hovered, &mut widgets.open] {
        quiet.bg_stroke = Stroke::NONE;
    }
}

/// The three cuts, and nothing that differs from machine to machine.
fn fonts() -> FontDefinitions {
    let cuts: [(&str, &'static [u8]); 3] = [
        (TEXT, include_bytes!("../../../assets/fonts/Inter-Regular.ttf")),
        (STRONG, include_bytes!("../../../assets/fonts/Inter-SemiBold.ttf")),
        (DISPLAY, include_bytes!("../../../assets/fonts/InterDisplay-SemiBold.ttf")),
    ];
    let mut fonts = FontDefinitions::empty();
    for (name, bytes) in cuts {
        // A thousands space of half a space reads as a gap between two numbers.
        let tweak = FontTweak { thin_space_width: 0.65, ..FontTweak::default() };
        let data = FontData::from_static(bytes).tweak(tweak);
        fonts.font_data.insert(name.to_owned(), Arc::new(data));
        fonts.families.insert(FontFamily::Name(name.into()), vec![name.to_owned()]);
    }
    // There is no second family: what asks for monospace gets the text cut,
    // whose digits are equally wide.
    fonts.families.insert(FontFamily::Proportional, vec![TEXT.to_owned()]);
    fonts.families.insert(FontFamily::Monospace, vec![TEXT.to_owned()]);
    fonts
}

fn style(tokens: &Tokens) -> Style {
    let mut style = Style {
        text_styles: [
            (font::display_style(), font::sentence()),
            (TextStyle::Heading, font::heading()),
            (font::figure_style(), font::figure()),
            (TextStyle::Body, font::text(14.0)),
            (TextStyle::Button, font::text(14.0)),
            (TextStyle::Monospace, font::text(14.0)),
            (font::table_style(), font::table()),
            (TextStyle::Small, font::small()),
        ]
        .into(),
        spacing: spacing(),
        visuals: visuals(tokens),
        // Only what the hand moves moves.
        animation_time: 0.0,
        scroll_animation: ScrollAnimation::none(),
        ..Style::default()
    };
    // A label that can be selected takes the click from the row it stands in.
    style.interaction.selectable_labels = false;
    style
}

/// Everything on a grid of four points.
fn spacing() -> Spacing {
    Spacing {
        item_spacing: vec2(8.0, 8.0),
        window_margin: Margin::same(16),
        menu_margin: Margin::same(4),
        // With the line height of 14 this fills the height of a control, so that
        // text stands in the middle of a field as it does in a button.
        button_padding: vec2(8.0, 5.0),
        indent: 24.0,
        interact_size: vec2(40.0, 28.0),
        slider_rail_height: 4.0,
        combo_width: 120.0,
        icon_width: 16.0,
        icon_width_inner: 8.0,
        icon_spacing: 8.0,
        tooltip_width: 360.0,
        menu_width: 320.0,
        combo_height: 320.0,
        scroll: scroll(),
        ..Spacing::default()
    }
}

/// Thin bars beside the content, pale until the pointer is near.
fn scroll() -> ScrollStyle {
    ScrollStyle {
        bar_width: 8.0,
        floating_width: 4.0,
        floating_allocated_width: 8.0,
        foreground_color: true,
        dormant_background_opacity: 0.0,
        active_background_opacity: 0.0,
        interact_background_opacity: 0.0,
        dormant_handle_opacity: 0.2,
        active_handle_opacity: 0.3,
        interact_handle_opacity: 0.5,
        ..ScrollStyle::thin()
    }
}

fn visuals(tokens: &Tokens) -> Visuals {
    let base = if tokens.dark { Visuals::dark() } else { Visuals::light() };
    let mut visuals = Visuals {
        widgets: widgets(tokens),
        // The stroke is also the outline of a text field that has the focus.
        selection: Selection {
            bg_fill: tokens.selection_fill,
            stroke: Stroke::new(2.0, tokens.action),
        },
        weak_text_color: Some(tokens.muted),
        hyperlink_color: tokens.action,
        faint_bg_color: tokens.panel,
        extreme_bg_color: tokens.surface,
        text_edit_bg_color: Some(tokens.surface),
        code_bg_color: tokens.panel,
        warn_fg_color: tokens.assumed,
        error_fg_color: tokens.gap,
        window_corner_radius: CornerRadius::same(6),
        menu_corner_radius: CornerRadius::same(6),
        window_shadow: Shadow::NONE,
        popup_shadow: Shadow::NONE,
        window_fill: tokens.surface,
        window_stroke: Stroke::new(1.0, tokens.edge),
        window_highlight_topmost: false,
        panel_fill: tokens.surface,
        indent_has_left_vline: false,
        slider_trailing_fill: true,
        handle_shape: HandleShape::Circle,
        ..base
    };
    visuals.text_cursor.stroke = Stroke::new(2.0, tokens.action);
    visuals.text_cursor.blink = false;
    visuals
}

fn widgets(tokens: &Tokens) -> Widgets {
    let base = WidgetVisuals {
        bg_fill: tokens.well,
        weak_bg_fill: tokens.panel,
        bg_stroke: Stroke::new(1.0, tokens.edge),
        corner_radius: CornerRadius::same(4),
        fg_stroke: Stroke::new(1.5, tokens.ink),
        expansion: 0.0,
    };
    Widgets {
        noninteractive: WidgetVisuals {
            bg_fill: tokens.surface,
            weak_bg_fill: tokens.surface,
            bg_stroke: Stroke::new(1.0, tokens.line),
            ..base
        },
        inactive: base,
        hovered: WidgetVisuals {
            weak_bg_fill: tokens.hover,
            bg_stroke: Stroke::new(1.0, tokens.muted),
            ..base
        },
        // Pressed, or in focus: egui draws both the same, so this is the ring.
        active: WidgetVisuals {
            bg_fill: tokens.selection_fill,
            weak_bg_fill: tokens.selection_fill,
            bg_stroke: Stroke::new(2.0, tokens.action),
            ..base
        },
        open: WidgetVisuals { weak_bg_fill: tokens.selection_fill, ..base },
    }
}
