//! Writing a plan as text.

use super::VERSION;
use crate::change::{PlanSet, Scenario};
use crate::model::Plan;
use ron::extensions::Extensions;
use ron::ser::PrettyConfig;
use serde::Serialize;

/// How deep things stand on lines of their own: file, base, table, record,
/// and so each field of a record and each change of a scenario has its line.
const DEPTH: usize = 4;

#[derive(Serialize)]
#[serde(rename = "Veikart")]
struct V1<'a> {
    veikart: u32,
    base: &'a Plan,
    scenarios: &'a [Scenario],
}

/// The plan as text. The same plan always gives the same text.
///
/// Writing to memory does not fail. Should it all the same, the text is empty:
/// no reader takes that for a plan, and [`save`](super::save()) refuses it.
#[must_use]
pub fn write_string(set: &PlanSet) -> String {
    let file = V1 { veikart: VERSION, base: &set.base, scenarios: &set.scenarios };
    let layout = PrettyConfig::new()
        .depth_limit(DEPTH)
        .indentor("    ")
        .new_line("\n")
        .extensions(Extensions::IMPLICIT_SOME);
    match ron::Options::default().to_string_pretty(&file, layout) {
        Ok(mut text) => {
            text.push('\n');
            text
        }
        Err(error) => {
            log::error!("plan not written: {error}");
            String::new()
        }
    }
}
