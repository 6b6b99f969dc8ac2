"""Where scores and differences meet: what each change did to each offer."""
