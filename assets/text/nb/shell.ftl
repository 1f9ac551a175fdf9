### Kommandopalett, søk, funn og det første minuttet.
