//! Choosing among records: a list that is looked through by typing.

use crate::ui::field::menu::{self, Words};
use crate::ui::theme::font;
use egui::{Checkbox, Context, Id, RichText, TextEdit, Ui};
use std::sync::Arc;

/// From how many choices on there is a field to look for one in.
const MANY: usize = 12;

/// Height of a choice with a box.
const ROW: f32 = 28.0;

/// What is looked for, and the places of what was found.
#[derive(Clone, Debug, Default)]
struct Found {
    search: String,
    made_of: Option<(String, usize)>,
    places: Arc<Vec<usize>>,
}

/// Lists choices; gives the place of the one that is chosen.
pub(super) fn one(
    ui: &mut Ui,
    id: Id,
    hint: &str,
    (count, now): (usize, Option<usize>),
    words: impl Fn(usize) -> Words,
) -> Option<usize> {
    let Some(places) = looked_for(ui, id, hint, count, &words) else {
        return menu::list(ui, count, now, words);
    };
    let now = now.and_then(|now| places.iter().position(|place| *place == now));
    let chosen = menu::list(ui, places.len(), now, |at| words(places[at]));
    chosen.and_then(|at| places.get(at).copied())
}

/// Lists choices, each with a box; gives the place of the one whose box is
/// checked or cleared.
pub(super) fn several(
    ui: &mut Ui,
    id: Id,
    hint: &str,
    count: usize,
    words: impl Fn(usize) -> (Words, bool),
) -> Option<usize> {
    let places = looked_for(ui, id, hint, count, &|at| words(at).0);
    let mut toggled = None;
    ui.spacing_mut().item_spacing.y = 0.0;
    let shown = places.as_ref().map_or(count, |places| places.len());
    menu::rows(ui, ROW, shown, None, |ui, at| {
        let place = places.as_ref().map_or(at, |places| places[at]);
        let (words, mut chosen) = words(place);
        let text = RichText::new(&words.text).font(font::table());
        let response = ui.add(Checkbox::new(&mut chosen, text));
        if response.changed() {
            toggled = Some(place);
        }
        if !words.more.is_empty() {
            response.on_hover_text(words.more);
        }
    });
    toggled
}

/// The field to look for choices in, and the places of those that have all
/// the words that are typed. `None` where there are few choices.
fn looked_for(
    ui: &mut Ui,
    id: Id,
    hint: &str,
    count: usize,
    words: &impl Fn(usize) -> Words,
) -> Option<Arc<Vec<usize>>> {
    if count < MANY {
        return None;
    }
    let kept = id.with("found");
    let mut found: Found = ui.data(|data| data.get_temp(kept)).unwrap_or_default();
    let field = kept.with("field");
    let edit = TextEdit::singleline(&mut found.search)
        .id(field)
        .hint_text(hint)
        .font(font::table())
        .desired_width(f32::INFINITY);
    ui.add(edit).accessible_name(hint);
    let key = (found.search.clone(), count);
    if found.made_of.as_ref() != Some(&key) {
        found.places = Arc::new(matching(&found.search, count, words));
        found.made_of = Some(key);
    }
    let places = Arc::clone(&found.places);
    ui.data_mut(|data| data.insert_temp(kept, found));
    ui.add_space(2.0);
    Some(places)
}

fn matching(search: &str, count: usize, words: &impl Fn(usize) -> Words) -> Vec<usize> {
    let parts: Vec<String> = search.split_whitespace().map(str::to_lowercase).collect();
    let hit = |at: &usize| {
        let Words { text, more, .. } = words(*at);
        let all = [text, more].join(" ").to_lowercase();
        parts.iter().all(|part| all.contains(part))
    };
    (0..count).filter(|at| parts.is_empty() || hit(at)).collect()
}

/// Forgets what was looked for: a list opens with all of its choices, and the
/// field in it is ready to be typed in.
pub(super) fn forget(ctx: &Context, id: Id) {
    let kept = id.with("found");
    ctx.data_mut(|data| data.remove::<Found>(kept));
}
