//! The index against a plain search of all texts, on random small portals.
