"""The evenementen: their programme, werkbezoeken, papers and who comes."""
