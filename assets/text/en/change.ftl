### Changes to the plan: what they do, and the names of undo steps.
