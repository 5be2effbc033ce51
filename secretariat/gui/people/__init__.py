"""The relaties: people and organisations, functies and lidmaatschappen as periods, and the bestuurswissel."""
