//! A figure with its evidence, and figures over years.

use super::{Amount, EvidenceId};
use serde::{Deserialize, Serialize, de};

/// One figure: an amount, or unknown, and what it rests on.
///
/// *Invariant:* the amount of a figure in a plan is not negative.
///
/// Unknown is a value of its own, not zero. A figure without evidence is
/// treated as an assumption.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Figure {
    /// The amount (MNOK in files); `None` is unknown.
    #[serde(rename = "mnok", with = "amount_or_unknown")]
    pub amount: Option<Amount>,
    /// What the figure rests on.
    #[serde(rename = "by", default, skip_serializing_if = "Option::is_none")]
    pub evidence: Option<EvidenceId>,
}

impl Figure {
    /// A known amount.
    #[must_use]
    pub const fn known(amount: Amount, evidence: Option<EvidenceId>) -> Self {
        Self { amount: Some(amount), evidence }
    }

    /// An amount that nobody has stated.
    #[must_use]
    pub const fn unknown(evidence: Option<EvidenceId>) -> Self {
        Self { amount: None, evidence }
    }
}

/// Figures for consecutive years, in MNOK.
///
/// A tiltak's cost counts years from its start, so that it travels with it;
/// grants and allocations stand in calendar years. A year within the profile
/// may be blank: nothing is said of it, and it counts as none.
///
/// *Invariant:* neither the first nor the last year is blank.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Profile {
    first: i32,
    cells: Vec<Option<Figure>>,
}

impl Profile {
    /// A profile from its first year on.
    #[must_use]
    pub fn new(first: i32, cells: Vec<Option<Figure>>) -> Self {
        let mut profile = Self { first, cells };
        profile.trim();
        profile
    }

    /// A profile of one year.
    #[must_use]
    pub fn single(year: i32, figure: Figure) -> Self {
        Self { first: year, cells: vec![Some(figure)] }
    }

    /// The figure of a year, if there is one.
    #[must_use]
    pub fn get(&self, year: i32) -> Option<&Figure> {
        let index = usize::try_from(year.checked_sub(self.first)?).ok()?;
        self.cells.get(index)?.as_ref()
    }

    /// What the figure of a year rests on, to be changed.
    pub fn evidence_mut(&mut self, year: i32) -> Option<&mut Option<EvidenceId>> {
        let index = usize::try_from(year.checked_sub(self.first)?).ok()?;
        self.cells.get_mut(index)?.as_mut().map(|figure| &mut figure.evidence)
    }

    /// Puts a figure in a year, or blanks it.
    pub fn set(&mut self, year: i32, figure: Option<Figure>) {
        if figure.is_none() && self.get(year).is_none() {
            return;
        }
        if self.cells.is_empty() {
            self.first = year;
        }
        while self.first > year {
            self.cells.insert(0, None);
            self.first -= 1;
        }
        let index = usize::try_from(year - self.first).unwrap_or_default();
        if self.cells.len() <= index {
            self.cells.resize(index + 1, None);
        }
        self.cells[index] = figure;
        self.trim();
    }

    /// Years with a figure, in order.
    pub fn iter(&self) -> impl Iterator<Item = (i32, &Figure)> {
        (self.first..).zip(&self.cells).filter_map(|(year, cell)| Some((year, cell.as_ref()?)))
    }

    /// Whether no year has a figure.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.cells.is_empty()
    }

    /// The first and the last year with a figure.
    #[must_use]
    pub fn bounds(&self) -> Option<(i32, i32)> {
        let len = i32::try_from(self.cells.len()).ok()?;
        (len > 0).then(|| (self.first, self.first + len - 1))
    }

    fn trim(&mut self) {
        while self.cells.last().is_some_and(Option::is_none) {
            self.cells.pop();
        }
        let blank = self.cells.iter().take_while(|cell| cell.is_none()).count();
        self.cells.drain(..blank);
        self.first += i32::try_from(blank).unwrap_or_default();
        if self.cells.is_empty() {
            self.first = 0;
        }
    }
}

/// How a profile stands in a file: amounts in a row, and the evidence once
/// when it is the same for all.
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields, rename = "Profile")]
struct Compact {
    #[serde(default, skip_serializing_if = "is_zero")]
    from: i32,
    mnok: Vec<CompactCell>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    by: Vec<CompactEvidence>,
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde passes a reference")]
const fn is_zero(year: &i32) -> bool {
    *year == 0
}

#[derive(Clone, Copy)]
enum CompactCell {
    Blank,
    Amount(Option<Amount>),
}

impl Serialize for CompactCell {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Blank => serializer.serialize_str(""),
            Self::Amount(None) => serializer.serialize_str("?"),
            Self::Amount(Some(amount)) => amount.serialize(serializer),
        }
    }
}

impl<'de> Deserialize<'de> for CompactCell {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = <std::borrow::Cow<'de, str>>::deserialize(deserializer)?;
        match &*text {
            "" => Ok(Self::Blank),
            "?" => Ok(Self::Amount(None)),
            mnok => match mnok.parse::<Amount>() {
                Ok(amount) if amount.is_negative() => {
                    Err(de::Error::custom(format_args!("veikart:amount-negative|{mnok}")))
                }
                Ok(amount) => Ok(Self::Amount(Some(amount))),
                Err(error) => Err(de::Error::custom(error)),
            },
        }
    }
}

#[derive(Clone, Copy, PartialEq)]
struct CompactEvidence(Option<EvidenceId>);

impl Serialize for CompactEvidence {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.0.as_ref().map_or("", EvidenceId::as_str))
    }
}

impl<'de> Deserialize<'de> for CompactEvidence {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = <std::borrow::Cow<'de, str>>::deserialize(deserializer)?;
        if text.is_empty() {
            return Ok(Self(None));
        }
        EvidenceId::new(&text).map(|id| Self(Some(id))).map_err(de::Error::custom)
    }
}

impl Serialize for Profile {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let cell = |cell: &Option<Figure>| match cell {
            None => CompactCell::Blank,
            Some(figure) => CompactCell::Amount(figure.amount),
        };
        let given: Vec<_> = self.cells.iter().flatten().map(|f| f.evidence).collect();
        let same = given.windows(2).all(|pair| pair[0] == pair[1]);
        let by = match given.first() {
            None | Some(None) if same => Vec::new(),
            Some(one) if same => vec![CompactEvidence(*one)],
            _ => self.cells.iter().map(|c| CompactEvidence(c.and_then(|f| f.evidence))).collect(),
        };
        Compact { from: self.first, mnok: self.cells.iter().map(cell).collect(), by }
            .serialize(serializer)
    }
}

impl<'de> Deserialize<'de> for Profile {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let Compact { from, mnok, by } = Compact::deserialize(deserializer)?;
        if by.len() > 1 && by.len() != mnok.len() {
            return Err(de::Error::custom(format_args!("veikart:evidence-count|{}", by.len())));
        }
        if !(-3000..=3000).contains(&from) || mnok.len() > 2400 {
            return Err(de::Error::custom(format_args!("veikart:year-out-of-range|{from}")));
        }
        let evidence = |index: usize| match by.len() {
            0 => None,
            1 => by[0].0,
            _ => by[index].0,
        };
        let cell = |(index, cell): (usize, &CompactCell)| match cell {
            CompactCell::Blank => None,
            CompactCell::Amount(amount) => {
                Some(Figure { amount: *amount, evidence: evidence(index) })
            }
        };
        Ok(Self::new(from, mnok.iter().enumerate().map(cell).collect()))
    }
}

/// `"18.5"`, or `"?"` for unknown.
mod amount_or_unknown {
    use super::{Amount, CompactCell};
    use serde::{Deserialize, Deserializer, Serialize, Serializer, de};

    #[expect(clippy::ref_option, reason = "serde passes a reference")]
    pub(super) fn serialize<S: Serializer>(
        amount: &Option<Amount>,
        serializer: S,
    ) -> Result<S::Ok, S::Error> {
        CompactCell::Amount(*amount).serialize(serializer)
    }

    pub(super) fn deserialize<'de, D: Deserializer<'de>>(
        deserializer: D,
    ) -> Result<Option<Amount>, D::Error> {
        match CompactCell::deserialize(deserializer)? {
            CompactCell::Amount(amount) => Ok(amount),
            CompactCell::Blank => Err(de::Error::custom("veikart:amount-not-a-number|")),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn mnok(whole: i64) -> Figure {
        Figure::known(Amount::from_whole_mnok(whole).unwrap(), None)
    }

    #[test]
    fn setting_and_blanking_keeps_the_ends_tight() {
        let mut profile = Profile::default();
        profile.set(2022, Some(mnok(3)));
        profile.set(2020, Some(mnok(1)));
        assert_eq!(profile.bounds(), Some((2020, 2022)));
        assert_eq!(profile.get(2021), None);
        profile.set(2022, None);
        assert_eq!(profile.bounds(), Some((2020, 2020)));
        profile.set(2020, None);
        assert_eq!(profile, Profile::default());
    }
}
