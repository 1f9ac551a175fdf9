### Kommandolinjen.
