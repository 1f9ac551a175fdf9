//! What a cell of the matrix is, whichever way the table is turned.

use crate::engine::Part;
use crate::model::{GrantId, PotId, TiltakId};

/// A line of money: a grant, or a pot without one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(in crate::ui) enum MoneyKey {
    /// A grant.
    Grant(GrantId),
    /// A pot, to write new money in.
    Pot(PotId),
}

/// A row or a column: either may stand either way.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(in crate::ui) enum Axis {
    /// A line of money.
    Money(MoneyKey),
    /// The source of each line of money.
    Source,
    /// Its pot, and what that is bound to.
    Pot,
    /// How sure it is.
    Status,
    /// How much there is.
    Amount,
    /// What is not allocated of it.
    Free,
    /// A tiltak.
    Tiltak(TiltakId),
    /// The tiltak that have all they need, taken together.
    Rest,
    /// The code of each tiltak.
    Code,
    /// Its title.
    Title,
    /// A part of what each tiltak needs.
    Part(Part),
    /// All tiltak of the plan.
    Sum,
}

/// What stands where two of them meet. Lines and columns are places in the
/// matrix.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Place {
    /// Nothing.
    Empty,
    /// What a line gives a tiltak.
    Given(usize, usize),
    /// What it gives those taken together.
    GivenRest(usize),
    /// A line's source.
    Source(usize),
    /// Its pot.
    Pot(usize),
    /// Its rung.
    Status(usize),
    /// Its amount.
    Amount(usize),
    /// What is free of it.
    Free(usize),
    /// A tiltak's code.
    Code(usize),
    /// Its title.
    Title(usize),
    /// A part of a tiltak's need.
    Part(Part, usize),
    /// A part of the need of those taken together.
    PartRest(Part),
    /// A part of the plan's need.
    PartSum(Part),
    /// What those taken together are called.
    RestTitle,
    /// What a row or column of parts is called.
    PartTitle(Part),
    /// What the row or column of the plan is called.
    SumTitle,
    /// What a row of the lines' own values is called.
    Name(Axis),
}

/// Where an axis stands in the matrix.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum At {
    /// A line of money.
    Line(usize),
    /// A tiltak.
    Column(usize),
    /// Something of its own.
    Other(Axis),
}

/// What stands where two meet.
pub(super) const fn meet(a: At, b: At) -> Place {
    match (a, b) {
        (At::Line(line), At::Column(column)) | (At::Column(column), At::Line(line)) => {
            Place::Given(line, column)
        }
        (At::Line(line), At::Other(other)) | (At::Other(other), At::Line(line)) => {
            of_line(line, other)
        }
        (At::Column(column), At::Other(other)) | (At::Other(other), At::Column(column)) => {
            of_column(column, other)
        }
        (At::Other(a), At::Other(b)) => of_others(a, b),
        _ => Place::Empty,
    }
}

const fn of_line(line: usize, other: Axis) -> Place {
    match other {
        Axis::Source => Place::Source(line),
        Axis::Pot => Place::Pot(line),
        Axis::Status => Place::Status(line),
        Axis::Amount => Place::Amount(line),
        Axis::Free => Place::Free(line),
        Axis::Rest => Place::GivenRest(line),
        _ => Place::Empty,
    }
}

const fn of_column(column: usize, other: Axis) -> Place {
    match other {
        Axis::Code => Place::Code(column),
        Axis::Title => Place::Title(column),
        Axis::Part(part) => Place::Part(part, column),
        _ => Place::Empty,
    }
}

const fn of_others(a: Axis, b: Axis) -> Place {
    match (a, b) {
        (Axis::Part(part), Axis::Rest) | (Axis::Rest, Axis::Part(part)) => Place::PartRest(part),
        (Axis::Part(part), Axis::Amount | Axis::Sum) | (Axis::Sum, Axis::Part(part)) => {
            Place::PartSum(part)
        }
        (Axis::Part(part), Axis::Source) => Place::PartTitle(part),
        (Axis::Rest, Axis::Title) => Place::RestTitle,
        (Axis::Sum, Axis::Code) => Place::SumTitle,
        (name @ (Axis::Pot | Axis::Status | Axis::Amount | Axis::Free), Axis::Code) => {
            Place::Name(name)
        }
        _ => Place::Empty,
    }
}
