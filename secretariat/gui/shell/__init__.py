"""The main window: navigation, actions, history, background work and messages."""
