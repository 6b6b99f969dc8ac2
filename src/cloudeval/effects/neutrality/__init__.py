"""Whether a refinement was only more detailed: five questions, each made alone and all together."""
