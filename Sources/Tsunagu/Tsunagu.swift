// Tsunagu
