"""The screen in a browser on this machine.

Whoever can reach a port can drive what answers there, and so can every page that the same browser
has open. So the screen answers on the loopback alone, under an address that cannot be guessed, and
only to a page that came from there. What it needs is installed by itself: ``cloudeval[browser]``.
"""
