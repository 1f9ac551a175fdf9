//! What is typed into, and what becomes of the typed text.

use crate::change::{Change, TiltakField, TiltakValue};
use crate::model::{EvidenceId, Figure, GrantId, Message, Plan, Policy, Tiltak, TiltakId, Year};
use crate::text::{Lang, format_money, parse_year};
use crate::ui::field::draft::Place;
pub(super) use crate::view::set;
use crate::view::{one_line, typed_figure, typed_threshold, typed_years};
use egui::Id;

/// A field that is typed into.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) enum Field {
    /// Code.
    Code,
    /// Title.
    Title,
    /// Short title.
    Short,
    /// First year.
    Start,
    /// Number of years.
    Years,
    /// How much of the cost must be granted, in per cent.
    Threshold,
    /// Free text.
    Note,
    /// Cost in a year.
    Cost(Year),
    /// Money from a grant in a year.
    Cover(GrantId, Year),
}

impl Field {
    /// The widget that the field of a tiltak is typed into.
    pub(super) fn id(self, tiltak: TiltakId) -> Id {
        Id::unique(("inspector", tiltak, self))
    }

    /// The field's text as the plan has it.
    pub(super) fn shown(self, plan: &Plan, tiltak: &Tiltak, lang: Lang) -> String {
        match self {
            Self::Code => tiltak.code.clone(),
            Self::Title => tiltak.title.clone(),
            Self::Short => tiltak.short.clone(),
            Self::Start => tiltak.start.to_string(),
            Self::Years => tiltak.years.to_string(),
            Self::Note => tiltak.note.clone(),
            Self::Threshold => match tiltak.policy {
                Some(Policy::Threshold(percent)) => percent.to_string(),
                _ => String::new(),
            },
            Self::Cost(_) | Self::Cover(..) => match self.figure(plan, tiltak) {
                None => String::new(),
                Some(Figure { amount: None, .. }) => "?".to_owned(),
                Some(Figure { amount: Some(amount), .. }) => {
                    format_money(lang, amount.ore().into())
                }
            },
        }
    }

    /// The figure that an amount is of.
    pub(super) fn figure(self, plan: &Plan, tiltak: &Tiltak) -> Option<Figure> {
        match self {
            Self::Cost(year) => tiltak.cost.get(tiltak.offset(year)).copied(),
            Self::Cover(grant, year) => {
                plan.allocations.get((grant, tiltak.id))?.mnok.get(year.number()).copied()
            }
            _ => None,
        }
    }

    /// The change that puts the typed text in the plan. It may change nothing.
    pub(super) fn change(
        self,
        plan: &Plan,
        tiltak: &Tiltak,
        text: &str,
        lang: Lang,
    ) -> Result<Change, Message> {
        let id = tiltak.id;
        let line = || one_line(text);
        Ok(match self {
            Self::Code => set(tiltak, TiltakValue::Code(line())),
            Self::Title => set(tiltak, TiltakValue::Title(line())),
            Self::Short => set(tiltak, TiltakValue::Short(line())),
            Self::Note => set(tiltak, TiltakValue::Note(text.to_owned())),
            Self::Start => {
                let start = parse_year(text).map_err(|error| error.message())?;
                Change::Shift { tiltak: id, by: start.since(tiltak.start) }
            }
            Self::Years => set(tiltak, TiltakValue::Years(typed_years(text)?)),
            Self::Threshold => {
                let policy = Policy::Threshold(typed_threshold(text)?);
                set(tiltak, TiltakValue::Policy(Some(policy)))
            }
            Self::Cost(_) | Self::Cover(..) => {
                let was = self.figure(plan, tiltak);
                self.set_figure(tiltak, was, typed_figure(was, text, lang)?)
            }
        })
    }

    /// The change of an amount or of what it rests on.
    pub(super) fn set_figure(
        self,
        tiltak: &Tiltak,
        was: Option<Figure>,
        now: Option<Figure>,
    ) -> Change {
        match self {
            Self::Cover(grant, year) => {
                Change::Allocate { grant, tiltak: tiltak.id, year, was, now }
            }
            Self::Cost(year) => {
                Change::SetCost { tiltak: tiltak.id, offset: tiltak.offset(year), was, now }
            }
            _ => Change::Shift { tiltak: tiltak.id, by: 0 },
        }
    }
}

/// The change that makes a field of a tiltak rest on other evidence.
pub(super) fn set_evidence(
    tiltak: &Tiltak,
    field: TiltakField,
    by: Option<EvidenceId>,
) -> Option<Change> {
    let now = match field {
        TiltakField::By => TiltakValue::By(by),
        TiltakField::RolesBy => TiltakValue::RolesBy(by),
        TiltakField::YearsBy => TiltakValue::YearsBy(by),
        TiltakField::SourceBy => TiltakValue::SourceBy(by),
        _ => return None,
    };
    Some(set(tiltak, now))
}

impl Place for (TiltakId, Field) {
    fn id(self) -> Id {
        self.1.id(self.0)
    }

    fn shown(self, plan: &Plan, lang: Lang) -> Option<String> {
        plan.tiltak.get(self.0).map(|tiltak| self.1.shown(plan, tiltak, lang))
    }

    fn changes(self, plan: &Plan, text: &str, lang: Lang) -> Result<Vec<Change>, Message> {
        let Some(tiltak) = plan.tiltak.get(self.0) else { return Ok(Vec::new()) };
        self.1.change(plan, tiltak, text, lang).map(|change| vec![change])
    }
}
