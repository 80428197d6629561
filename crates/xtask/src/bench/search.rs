mod corpus;
mod lexicon;
mod syllables;
mod text;
