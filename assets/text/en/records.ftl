### Records: everything else in the plan.
