### roadmap
