"""The door out: results as pages, tables and documents, in French and in English."""
