### Register: alt annet i planen.
