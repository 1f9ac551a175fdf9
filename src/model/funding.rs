//! Funding: sources, pots, grants on the confidence ladder, allocations.

use super::evidence::keyed;
use super::{
    ActorId, AreaId, DecisionId, EvidenceId, GoalId, GrantId, Keyed, PotId, Profile, SourceId,
    Tiltak, TiltakId, When,
};
use rust_decimal::Decimal;
use serde::{Deserialize, Deserializer, Serialize, Serializer, de};

/// The confidence ladder, lowest first.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, Default,
)]
pub enum Rung {
    /// Refused: covers nothing.
    Rejected,
    /// Nobody has asked or answered.
    #[default]
    Unclear,
    /// Asked for.
    Applied,
    /// Held out, not decided.
    Signalled,
    /// Decided.
    Granted,
}

impl Rung {
    /// The rungs that can cover a need, highest first: the order in which
    /// cover is filled.
    pub const COVERING: [Self; 4] = [Self::Granted, Self::Signalled, Self::Applied, Self::Unclear];

    /// Key of the rung's word in the catalogue.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Rejected => "rung-rejected",
            Self::Unclear => "rung-unclear",
            Self::Applied => "rung-applied",
            Self::Signalled => "rung-signalled",
            Self::Granted => "rung-granted",
        }
    }
}

/// Kind of funding source.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum SourceKind {
    /// The owner's own budget.
    OwnBudget,
    /// Several actors fund together.
    CoFunding,
    /// Money bound to a purpose by who gives it.
    Earmarked,
}

/// Where money comes from.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Source {
    /// Immutable id.
    pub id: SourceId,
    /// Name.
    pub name: String,
    /// A few words for a chart; the name when empty.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub short: String,
    /// Kind.
    pub kind: SourceKind,
    /// Who gives the money.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub contributors: Vec<Contributor>,
    /// Whether unused money may be carried to the next year; `None` is unknown.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub carry_over: Option<CarryOver>,
    /// The pots that the money lies in.
    pub pots: Vec<Pot>,
    /// What the record rests on.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub by: Option<EvidenceId>,
}

impl Source {
    /// The short name, or the full one where there is none.
    #[must_use]
    pub fn short(&self) -> &str {
        if self.short.is_empty() { &self.name } else { &self.short }
    }
}

/// An actor that gives to a source.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Contributor {
    /// The actor.
    pub actor: ActorId,
    /// Share in per cent; `None` is unknown.
    #[serde(
        default,
        skip_serializing_if = "Option::is_none",
        serialize_with = "write_percent",
        deserialize_with = "read_percent"
    )]
    pub share: Option<Decimal>,
    /// What the share rests on.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub by: Option<EvidenceId>,
}

#[expect(clippy::ref_option, reason = "serde passes a reference")]
fn write_percent<S: Serializer>(share: &Option<Decimal>, serializer: S) -> Result<S::Ok, S::Error> {
    serializer.collect_str(&share.unwrap_or_default().normalize())
}

fn read_percent<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Option<Decimal>, D::Error> {
    let text = <std::borrow::Cow<'de, str>>::deserialize(deserializer)?;
    let refuse = || de::Error::custom(format_args!("veikart:percent-out-of-range|{text}"));
    let share = Decimal::from_str_exact(&text).map_err(|_| refuse())?;
    let lawful = !share.is_sign_negative() && share <= Decimal::ONE_HUNDRED && share.scale() <= 8;
    if lawful { Ok(Some(share.normalize())) } else { Err(refuse()) }
}

/// How much unused money may be carried into the next year.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CarryOver {
    /// Per cent that may be carried; 100 for all.
    pub percent: u8,
    /// What the rule rests on.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub by: Option<EvidenceId>,
}

/// Part of a source, with restrictions of its own.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Pot {
    /// Immutable id, unique over all sources.
    pub id: PotId,
    /// Name.
    pub name: String,
    /// What the money may be used for; `None` for anything.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub only: Option<Restriction>,
}

/// What a pot may be used for: a tiltak named here, or one that matches every
/// list below that is not empty.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Restriction {
    /// What the money is for, in the words of who gives it.
    pub purpose: String,
    /// Tiltak named one by one.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub tiltak: Vec<TiltakId>,
    /// Focus areas.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub areas: Vec<AreaId>,
    /// Goals.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub goals: Vec<GoalId>,
    /// Owners.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub owners: Vec<ActorId>,
    /// What the restriction rests on.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub by: Option<EvidenceId>,
}

impl Restriction {
    /// Whether the money may be used for this tiltak.
    #[must_use]
    pub fn allows(&self, tiltak: &Tiltak) -> bool {
        if self.tiltak.contains(&tiltak.id) {
            return true;
        }
        let listed = !(self.areas.is_empty() && self.goals.is_empty() && self.owners.is_empty());
        listed
            && (self.areas.is_empty() || tiltak.area.is_some_and(|a| self.areas.contains(&a)))
            && (self.goals.is_empty() || tiltak.goal.is_some_and(|g| self.goals.contains(&g)))
            && (self.owners.is_empty() || tiltak.owners.iter().any(|o| self.owners.contains(o)))
    }
}

/// Money in a pot, on one rung of the ladder, by calendar year.
///
/// A pot with money on several rungs has several grants, so that moving one
/// up the ladder takes its allocations along.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Grant {
    /// Immutable id.
    pub id: GrantId,
    /// The pot.
    pub pot: PotId,
    /// How sure the money is.
    pub rung: Rung,
    /// What the rung rests on.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub rung_by: Option<EvidenceId>,
    /// MNOK by calendar year.
    pub mnok: Profile,
    /// When the giver was asked.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub asked: Option<When>,
    /// When the giver answered.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub answered: Option<When>,
    /// The decision that gave the money.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub decision: Option<DecisionId>,
    /// Free text.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub note: String,
}

/// Money of a grant given to a tiltak, by calendar year.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Allocation {
    /// The grant that it is taken from.
    pub grant: GrantId,
    /// The tiltak that gets it.
    pub tiltak: TiltakId,
    /// MNOK by calendar year.
    pub mnok: Profile,
}

keyed! {
    Source => SourceId,
    Grant => GrantId,
}

impl Keyed for Allocation {
    type Key = (GrantId, TiltakId);
    const SORTED: bool = true;

    fn key(&self) -> Self::Key {
        (self.grant, self.tiltak)
    }
}
