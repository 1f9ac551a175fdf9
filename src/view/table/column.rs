//! The columns of the table of tiltak.

use crate::engine::Figures;
use crate::model::{Message, Plan, Year};
use crate::text::Texts;
use std::collections::BTreeSet;

/// A column.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, serde::Deserialize,
)]
pub enum Column {
    /// Code.
    Code,
    /// Title.
    Title,
    /// Short title.
    Short,
    /// Tiltak or activity.
    Kind,
    /// Goal.
    Goal,
    /// Focus area.
    Area,
    /// Owners.
    Owners,
    /// Who carries it out.
    Responsible,
    /// Who takes part.
    Partners,
    /// First year.
    Start,
    /// Number of years.
    Years,
    /// Last year.
    End,
    /// Cost in a year, MNOK.
    Cost(Year),
    /// Cost over all years, MNOK.
    Total,
    /// Intended source.
    Source,
    /// Granted cover in the year looked at, MNOK.
    Granted,
    /// What is missing in the year looked at, MNOK.
    Gap,
    /// How it stands with the funding in the year looked at.
    Status,
    /// Priority.
    Priority,
    /// What it does when its funding is not in place.
    Policy,
    /// Risk of not doing it: likelihood × severity.
    Risk,
    /// What it depends on.
    After,
    /// What must be tested or introduced together with it.
    With,
    /// The process that finances it outside the totals.
    Outside,
    /// What title, code and goal rest on.
    TitleBy,
    /// What the roles rest on.
    RolesBy,
    /// What the years rest on.
    YearsBy,
    /// What the intended source rests on.
    SourceBy,
    /// Free text.
    Note,
}

/// A column as it is chosen: the costs of all years go together, so that the
/// choice holds for a plan with other years too.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, serde::Deserialize,
)]
#[expect(missing_docs, reason = "each is the column of its name")]
pub enum Choice {
    Code,
    Title,
    Short,
    Kind,
    Goal,
    Area,
    Owners,
    Responsible,
    Partners,
    Start,
    Years,
    End,
    Cost,
    Total,
    Source,
    Granted,
    Gap,
    Status,
    Priority,
    Policy,
    Risk,
    After,
    With,
    Outside,
    TitleBy,
    RolesBy,
    YearsBy,
    SourceBy,
    Note,
}

impl Choice {
    /// All of them, as they are ordered from the start.
    pub const ALL: [Self; 29] = [
        Self::Code,
        Self::Title,
        Self::Short,
        Self::Kind,
        Self::Goal,
        Self::Area,
        Self::Owners,
        Self::Responsible,
        Self::Partners,
        Self::Start,
        Self::Years,
        Self::End,
        Self::Cost,
        Self::Total,
        Self::Source,
        Self::Granted,
        Self::Gap,
        Self::Status,
        Self::Priority,
        Self::Policy,
        Self::Risk,
        Self::After,
        Self::With,
        Self::Outside,
        Self::TitleBy,
        Self::RolesBy,
        Self::YearsBy,
        Self::SourceBy,
        Self::Note,
    ];

    /// Those that are shown from the start: what a funding table has.
    pub const USUAL: [Self; 8] = [
        Self::Code,
        Self::Title,
        Self::Owners,
        Self::Source,
        Self::Start,
        Self::Cost,
        Self::Granted,
        Self::Gap,
    ];

    /// The choice that a column is part of.
    #[must_use]
    pub const fn of(column: Column) -> Self {
        match column {
            Column::Code => Self::Code,
            Column::Title => Self::Title,
            Column::Short => Self::Short,
            Column::Kind => Self::Kind,
            Column::Goal => Self::Goal,
            Column::Area => Self::Area,
            Column::Owners => Self::Owners,
            Column::Responsible => Self::Responsible,
            Column::Partners => Self::Partners,
            Column::Start => Self::Start,
            Column::Years => Self::Years,
            Column::End => Self::End,
            Column::Cost(_) => Self::Cost,
            Column::Total => Self::Total,
            Column::Source => Self::Source,
            Column::Granted => Self::Granted,
            Column::Gap => Self::Gap,
            Column::Status => Self::Status,
            Column::Priority => Self::Priority,
            Column::Policy => Self::Policy,
            Column::Risk => Self::Risk,
            Column::After => Self::After,
            Column::With => Self::With,
            Column::Outside => Self::Outside,
            Column::TitleBy => Self::TitleBy,
            Column::RolesBy => Self::RolesBy,
            Column::YearsBy => Self::YearsBy,
            Column::SourceBy => Self::SourceBy,
            Column::Note => Self::Note,
        }
    }

    /// The column, where it is one; `None` for the costs, which are several.
    #[must_use]
    pub const fn column(self) -> Option<Column> {
        Some(match self {
            Self::Cost => return None,
            Self::Code => Column::Code,
            Self::Title => Column::Title,
            Self::Short => Column::Short,
            Self::Kind => Column::Kind,
            Self::Goal => Column::Goal,
            Self::Area => Column::Area,
            Self::Owners => Column::Owners,
            Self::Responsible => Column::Responsible,
            Self::Partners => Column::Partners,
            Self::Start => Column::Start,
            Self::Years => Column::Years,
            Self::End => Column::End,
            Self::Total => Column::Total,
            Self::Source => Column::Source,
            Self::Granted => Column::Granted,
            Self::Gap => Column::Gap,
            Self::Status => Column::Status,
            Self::Priority => Column::Priority,
            Self::Policy => Column::Policy,
            Self::Risk => Column::Risk,
            Self::After => Column::After,
            Self::With => Column::With,
            Self::Outside => Column::Outside,
            Self::TitleBy => Column::TitleBy,
            Self::RolesBy => Column::RolesBy,
            Self::YearsBy => Column::YearsBy,
            Self::SourceBy => Column::SourceBy,
            Self::Note => Column::Note,
        })
    }

    /// Key of its name.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Code => "inspector-code",
            Self::Title => "inspector-title",
            Self::Short => "inspector-short",
            Self::Kind => "inspector-type",
            Self::Goal => "inspector-goal",
            Self::Area => "inspector-area",
            Self::Owners => "inspector-owners",
            Self::Responsible => "inspector-responsible",
            Self::Partners => "inspector-partners",
            Self::Start => "inspector-start",
            Self::Years => "inspector-years",
            Self::End => "table-end",
            Self::Cost => "table-costs",
            Self::Total => "table-total",
            Self::Source => "inspector-source",
            Self::Granted => "inspector-granted",
            Self::Gap => "inspector-gap",
            Self::Status => "table-status",
            Self::Priority => "table-priority",
            Self::Policy => "inspector-policy",
            Self::Risk => "table-risk",
            Self::After => "table-after",
            Self::With => "table-with",
            Self::Outside => "table-outside",
            Self::TitleBy => "table-title-by",
            Self::RolesBy => "table-roles-by",
            Self::YearsBy => "table-years-by",
            Self::SourceBy => "table-source-by",
            Self::Note => "inspector-note",
        }
    }
}

impl Column {
    /// The columns of some choices, in their order.
    #[must_use]
    pub fn of(choices: &[Choice], cost_years: &[Year]) -> Vec<Self> {
        let columns = |choice: &Choice| match choice.column() {
            Some(column) => vec![column],
            None => cost_years.iter().copied().map(Column::Cost).collect(),
        };
        choices.iter().flat_map(columns).collect()
    }

    /// What the column is called. Figures of the year looked at name it.
    #[must_use]
    pub fn name(self, year: Year, texts: &Texts) -> String {
        let in_year = |key: &'static str, year: Year| {
            let message = Message::new("column-in-year").text("column", texts.tr(key));
            texts.say(&message.year("year", year))
        };
        match self {
            Self::Cost(year) => in_year("inspector-cost-column", year),
            Self::Granted | Self::Gap | Self::Status => in_year(Choice::of(self).key(), year),
            _ => texts.tr(Choice::of(self).key()),
        }
    }

    /// Whether the column holds figures or years, which stand to the right.
    #[must_use]
    pub const fn is_number(self) -> bool {
        matches!(
            self,
            Self::Start
                | Self::Years
                | Self::End
                | Self::Cost(_)
                | Self::Total
                | Self::Granted
                | Self::Gap
                | Self::Priority
        )
    }

    /// Whether the column holds money.
    #[must_use]
    pub const fn is_money(self) -> bool {
        matches!(self, Self::Cost(_) | Self::Total | Self::Granted | Self::Gap)
    }

    /// Why nothing can be typed in the column; `None` where it can.
    #[must_use]
    pub const fn locked(self) -> Option<&'static str> {
        match self {
            Self::Total => Some("table-locked-total"),
            Self::Granted => Some("table-locked-granted"),
            Self::Gap => Some("table-locked-gap"),
            Self::Status => Some("table-locked-status"),
            _ => None,
        }
    }
}

/// The years that costs are shown for: the plan's window, and every year
/// outside it that something costs.
#[must_use]
pub fn cost_years(plan: &Plan, figures: &Figures) -> Vec<Year> {
    let mut years: BTreeSet<Year> = plan.about.years().collect();
    let beyond = figures.first() < plan.about.first || figures.last() > plan.about.last;
    if beyond {
        let cost = |tiltak: &crate::model::Tiltak| {
            let start = tiltak.start;
            tiltak.cost.iter().map(|(offset, _)| start.plus(offset)).collect::<Vec<_>>()
        };
        years.extend(plan.tiltak.iter().flat_map(cost));
    }
    years.into_iter().collect()
}
