//! The fields of forms, as places that are typed into.

use crate::change::Change;
use crate::model::{Message, Plan};
use crate::text::Lang;
use crate::ui::field::draft::Place;
use crate::view::records::{Spot, type_text, typed_text};
use egui::Id;

impl Place for Spot {
    fn id(self) -> Id {
        Id::unique(("record field", self))
    }

    fn shown(self, plan: &Plan, lang: Lang) -> Option<String> {
        typed_text(plan, self, lang)
    }

    fn changes(self, plan: &Plan, text: &str, lang: Lang) -> Result<Vec<Change>, Message> {
        type_text(plan, self, text, lang)
    }
}
