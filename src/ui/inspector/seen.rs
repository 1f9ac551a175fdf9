//! What is shown of the selected tiltak, made once per revision.

use crate::engine::{GrantYear, grant_years};
use crate::model::{Plan, Tiltak, TiltakId, Year};
use crate::text::{Lang, Texts};
use crate::ui::frame::Frame;
use crate::view::{CoverLine, Derived, Inspector, cover, inspector};
use egui::{Context, Id};
use std::sync::Arc;

/// The selected tiltak as it is shown.
#[derive(Debug)]
pub(super) struct Seen {
    /// The plan that it was made of.
    pub(super) plan: Arc<Plan>,
    /// The tiltak.
    pub(super) tiltak: Tiltak,
    /// Its view model.
    pub(super) view: Inspector,
    /// The money that is allocated to it in the year looked at.
    pub(super) cover: Vec<CoverLine>,
    /// What the grants have in that year.
    pub(super) money: Arc<Money>,
    year: Year,
    lang: Lang,
}

/// What the grants of a plan have in a year.
#[derive(Debug)]
pub(super) struct Money {
    plan: Arc<Plan>,
    year: Year,
    /// The grants that have or give anything.
    pub(super) grants: Vec<GrantYear>,
}

impl Seen {
    /// The selected tiltak; `None` when there is none in the plan.
    pub(super) fn of(ctx: &Context, frame: &Frame<'_>) -> Option<Arc<Self>> {
        let (kept, id) = (Id::unique("inspector seen"), frame.look.selected?);
        let derived = &frame.shown.derived;
        let (year, texts) = (frame.look.year, frame.texts);
        let last = ctx.data(|data| data.get_temp::<Arc<Self>>(kept));
        if let Some(last) = last.filter(|last| last.is_of(&derived.plan, id, year, texts.lang())) {
            return Some(last);
        }
        let seen = Arc::new(Self::make(ctx, derived, id, year, texts)?);
        ctx.data_mut(|data| data.insert_temp(kept, Arc::clone(&seen)));
        Some(seen)
    }

    fn is_of(&self, plan: &Arc<Plan>, id: TiltakId, year: Year, lang: Lang) -> bool {
        Arc::ptr_eq(&self.plan, plan) && (self.tiltak.id, self.year, self.lang) == (id, year, lang)
    }

    fn make(
        ctx: &Context,
        derived: &Derived,
        id: TiltakId,
        year: Year,
        texts: &Texts,
    ) -> Option<Self> {
        let plan = Arc::clone(&derived.plan);
        let tiltak = plan.tiltak.get(id)?.clone();
        let money = Money::of(ctx, derived, year);
        Some(Self {
            view: inspector(derived, id, texts)?,
            cover: cover(&plan, &money.grants, &tiltak, year, texts),
            lang: texts.lang(),
            plan,
            tiltak,
            money,
            year,
        })
    }
}

impl Money {
    /// What the grants have; kept while one goes from tiltak to tiltak.
    fn of(ctx: &Context, derived: &Derived, year: Year) -> Arc<Self> {
        let kept = Id::unique("inspector money");
        let last = ctx.data(|data| data.get_temp::<Arc<Self>>(kept));
        let same = |last: &Arc<Self>| Arc::ptr_eq(&last.plan, &derived.plan) && last.year == year;
        if let Some(last) = last.filter(same) {
            return last;
        }
        let mut grants = grant_years(&derived.plan, &derived.figures);
        grants.retain(|money| money.year == year);
        let money = Arc::new(Self { plan: Arc::clone(&derived.plan), year, grants });
        ctx.data_mut(|data| data.insert_temp(kept, Arc::clone(&money)));
        money
    }
}
