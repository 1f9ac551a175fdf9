//! The plan that a command is about.

use super::args::PlanRequest;
use crate::change::{PlanSet, Resolved, TroubleKind, resolve};
use crate::file::{self, LoadError, MAX_BYTES};
use crate::model::{Message, Plan, ScenarioId};
use crate::text::Texts;
use std::io::Read;
use std::path::Path;
use std::sync::Arc;

/// The name that stands for what is piped in.
const STANDARD_INPUT: &str = "-";

/// A plan as a command sees it.
pub(super) struct Opened {
    pub(super) set: PlanSet,
    /// The scenario that is asked for; `None` is the base plan.
    pub(super) scenario: Option<ScenarioId>,
    pub(super) resolved: Resolved,
}

impl Opened {
    pub(super) fn plan(&self) -> &Arc<Plan> {
        &self.resolved.plan
    }

    /// The scenario's name, to stand above what is said of it.
    pub(super) fn heading(&self, texts: &Texts) -> String {
        let scenario = self.scenario.and_then(|id| self.set.scenario(id));
        scenario.map_or_else(String::new, |scenario| {
            let line = Message::new("cli-in-scenario")
                .text("name", &scenario.name)
                .text("id", scenario.id.as_str());
            texts.say(&line) + "\n"
        })
    }

    /// How many of the scenario's changes did not go as written. Figures that
    /// lack them look like any other, so it must be said.
    pub(super) fn unapplied(&self) -> usize {
        self.resolved.troubles.len()
    }

    /// The warning that some changes did not go as written.
    pub(super) fn warnings(&self) -> Vec<Message> {
        let count = self.unapplied();
        (count > 0)
            .then(|| Message::new("cli-unapplied").count("count", count))
            .into_iter()
            .collect()
    }
}

/// The plan that a request names, with its scenario.
pub(super) fn read(request: &PlanRequest, input: &mut dyn Read) -> Result<Opened, Message> {
    let set = if request.file == Path::new(STANDARD_INPUT) {
        piped(input)?
    } else {
        open(Some(&request.file))?
    };
    let scenario = request.scenario.as_deref().map(|id| find(&set, id)).transpose()?;
    let resolved = resolve(&set, scenario);
    // Such a scenario resolves to the base, whose figures are not its own.
    let broken = resolved.troubles.iter().find_map(|trouble| match trouble.kind {
        TroubleKind::NoLineage(wrong) => Some(wrong),
        _ => None,
    });
    match (broken, scenario) {
        (Some(wrong), Some(id)) => Err(Message::new("cli-scenario-no-lineage")
            .text("scenario", id.as_str())
            .text("wrong", wrong.as_str())),
        _ => Ok(Opened { set, scenario, resolved }),
    }
}

/// The plan of a file; without a file, the one that comes with the program.
pub(super) fn open(file: Option<&Path>) -> Result<PlanSet, Message> {
    let Some(path) = file else {
        return file::read_str(file::example()).map_err(|error| error.message());
    };
    match file::load(path) {
        Ok(loaded) => Ok(loaded.set),
        Err(error) => Err(error.message(path)),
    }
}

fn piped(input: &mut dyn Read) -> Result<PlanSet, Message> {
    let path = Path::new(STANDARD_INPUT);
    let failed = |error: LoadError| error.message(path);
    let mut bytes = Vec::new();
    input.take(MAX_BYTES + 1).read_to_end(&mut bytes).map_err(|error| failed(error.into()))?;
    if bytes.len() as u64 > MAX_BYTES {
        return Err(failed(LoadError::TooLarge));
    }
    let text = String::from_utf8(bytes).map_err(|error| {
        let offset = error.utf8_error().valid_up_to().to_string();
        Message::new("file-not-opened")
            .text("path", STANDARD_INPUT)
            .message("why", Message::new("file-not-text").text("offset", offset))
    })?;
    file::read_str(&text).map_err(|error| failed(LoadError::Content(error)))
}

fn find(set: &PlanSet, id: &str) -> Result<ScenarioId, Message> {
    let known = ScenarioId::new(id).ok().filter(|id| set.scenario(*id).is_some());
    known.ok_or_else(|| {
        if set.scenarios.is_empty() {
            return Message::new("cli-scenario-none").text("scenario", id);
        }
        let ids = set.scenarios.iter().map(|s| Message::verbatim(s.id.as_str())).collect();
        Message::new("cli-scenario-unknown").text("scenario", id).list("known", ids)
    })
}
