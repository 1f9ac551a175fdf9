### Gap: what is missing, from every side.
