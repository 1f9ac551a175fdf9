### Funding: sources and tiltak.
