# SPDX-License-Identifier: EUPL-1.2
"""Elevation, high-voltage grid, industry, runways and the land-use raster."""
from bisect import bisect_right

from osgeo import gdal, osr

from herstel import verenig
from model import MM_PER_M, Laag, Object, kaartvormen, lees, oppervlakte_m2, vorm_mm

HOOGTEGRENZEN_M = [-10, -5, -2, 0, 2, 5, 10, 25, 50, 100, 200]
HOOGSPANNING_V = 110_000
SECTOR = {"Cement": "cement", "Chemical industry": "chemie", "Glass": "glas", "Iron and steel": "ijzer_en_staal",
          "Non-ferrous metals": "non_ferro", "Non-metallic mineral products": "minerale_producten",
          "Paper and printing": "papier", "Refineries": "raffinage"}
VERHARDING = {"ASP": "asfalt", "ASPH": "asfalt", "Asphalt": "asfalt", "CON": "beton", "PEM": "gemengd",
              "grass": "gras", "Demo'd asphalt": "opgebroken_asfalt"}
VLIEGVELD = {"EHAM": "Amsterdam Airport Schiphol", "EHBD": "Kempen Airport (Budel)",
             "EHBK": "Maastricht Aachen Airport", "EHDL": "Vliegbasis Deelen", "EHDR": "Vliegveld Drachten",
             "EHEH": "Eindhoven Airport / vliegbasis Eindhoven", "EHGG": "Groningen Airport Eelde",
             "EHGR": "Vliegbasis Gilze-Rijen", "EHKD": "Maritiem Vliegkamp De Kooy", "EHLE": "Lelystad Airport",
             "EHLW": "Vliegbasis Leeuwarden", "EHOW": "Vliegveld Oostwold", "EHRD": "Rotterdam The Hague Airport",
             "EHSE": "Breda International Airport (Seppe)", "EHTE": "Teuge Airport", "EHTW": "Twente Airport",
             "EHVK": "Vliegbasis Volkel", "EHWO": "Vliegbasis Woensdrecht"}
SOORT_STATION = {"substation": "station", "sub_station": "station", "plant": "centrale",
                 "merge": "samengevoegd_station", "joint": "knooppunt"}


def _naar_m(vorm, soort):
    """A line or point in whole metres (half up)."""
    def heel(punt):
        return tuple((waarde + MM_PER_M // 2) // MM_PER_M for waarde in punt)
    return heel(vorm) if soort == "punt" else [[heel(punt) for punt in lijn] for lijn in vorm]


def _op_kaart(objecten):
    return [Object(item.id, item.naam, item.soort, _naar_m(item.vorm, item.soort), item.velden) for item in objecten]


def _klasse_naam(nummer):
    onder = HOOGTEGRENZEN_M[nummer - 1] if nummer else None
    boven = HOOGTEGRENZEN_M[nummer] if nummer < len(HOOGTEGRENZEN_M) else None
    if onder is None:
        return f"lager dan {boven} m NAP", onder, boven
    return (f"hoger dan {onder} m NAP" if boven is None else f"{onder} tot {boven} m NAP"), onder, boven


def hoogte(bronnen):
    """Exact: the triangles with their elevation in cm NAP. Map: the triangles merged per elevation class."""
    laag = Laag("hoogte")
    driehoeken, klassen = [], {}
    for rij, geometrie in lees(bronnen / "elevation_deltares_xugrid/elevation_nl_triangles_rd.gpkg", "elevation"):
        vorm = vorm_mm(geometrie, laag.verslag)
        cm = round(rij["elev_m_nap"] * 100)
        driehoeken.append(Object(f"HD{len(driehoeken) + 1:04d}", "", "vlak", vorm,
                                 {"hoogte_cm_nap": cm, "oppervlakte_m2": oppervlakte_m2(vorm)}))
        klassen.setdefault(bisect_right(HOOGTEGRENZEN_M, cm / 100), []).append(vorm)
    laag.tabellen = {"hoogte": driehoeken}
    nummers = sorted(klassen)
    vormen, botsingen = kaartvormen([verenig(klassen[nummer]) for nummer in nummers], 0)
    laag.meldingen.append(f"bogen die nog kruisen: {botsingen}")
    for nummer, vorm in zip(nummers, vormen):
        naam, onder, boven = _klasse_naam(nummer)
        laag.kaart.append(Object(f"HK{nummer:02d}", naam, "vlak", vorm, {
            "van_cm_nap": None if onder is None else onder * 100, "tot_cm_nap": None if boven is None else boven * 100,
            "driehoeken": len(klassen[nummer])}))
    return [laag]


def _volt(tekst):
    """Highest voltage in a text such as '380000;110000'; 0 when none is given."""
    return max((int(deel) for deel in tekst.split(";") if deel.isdigit()), default=0)


def _lijnen(pad, laag):
    lijnen = []
    for rij, geometrie in lees(pad, "all_lines"):
        volt = _volt(rij["voltage"])
        if rij["type"] != "line" or volt < HOOGSPANNING_V:
            continue
        lijnen.append(Object("HL" + rij["l_id"], rij["name"] or f"Hoogspanningslijn {volt // 1000} kV", "lijn",
                             vorm_mm(geometrie, laag.verslag), {
            "spanning_kv": volt // 1000, "van_station": "HS" + rij["v_id_1"], "naar_station": "HS" + rij["v_id_2"],
            "lengte_m": round(float(rij["length_m"]))}))
    return lijnen


def hoogspanningsnet(bronnen):
    """Lines of 110 kV and more, drawn straight between their ends, and the stations and joints they end in."""
    laag = Laag("hoogspanningsnet")
    pad = bronnen / "grid_osm_2017/osm_grid_nl_2017_rd.gpkg"
    lijnen = _lijnen(pad, laag)
    spanning = {}
    for lijn in lijnen:
        for eind in (lijn.velden["van_station"], lijn.velden["naar_station"]):
            spanning[eind] = max(spanning.get(eind, 0), lijn.velden["spanning_kv"])
    stations = []
    for rij, geometrie in lees(pad, "all_nodes"):
        sleutel, volt = "HS" + rij["v_id"], _volt(rij["voltage"])
        if rij["typ"] not in SOORT_STATION or (sleutel not in spanning and volt < HOOGSPANNING_V):
            continue
        soort = SOORT_STATION[rij["typ"]]
        stations.append(Object(sleutel, rij["name"] or soort.replace("_", " ").capitalize(), "punt",
                               vorm_mm(geometrie, laag.verslag), {
            "aard": soort, "spanning_kv": max(volt // 1000, spanning.get(sleutel, 0))}))
    los = {eind for eind in spanning} - {station.id for station in stations}
    if los:
        laag.meldingen.append(f"lijneinden zonder station: {len(los)}")
    laag.tabellen = {"hoogspanningslijnen": lijnen, "hoogspanningsstations": stations}
    laag.kaart = _op_kaart(lijnen + stations)
    return [laag]


def _ton(tekst):
    return round(float(tekst)) if tekst else None


def industrie(bronnen):
    """Energy-intensive sites with CO2 emissions in tonnes (2014)."""
    laag = Laag("industrie")
    objecten = []
    for rij, geometrie in lees(bronnen / "industry_hotmaps/industrial_sites_nl_rd.gpkg", "industrial_sites"):
        objecten.append(Object("IN" + rij["SiteID"], rij["SiteName"], "punt", vorm_mm(geometrie, laag.verslag), {
            "bedrijf": rij["CompanyName"], "plaats": rij["City"].title(), "sector": SECTOR[rij["Subsector"]],
            "co2_ets_2014_ton": _ton(rij["Emissions_ETS_2014"]),
            "co2_eprtr_2014_ton": _ton(rij["Emissions_EPRTR_2014"])}))
    laag.tabellen = {"industrie": objecten}
    laag.kaart = _op_kaart(objecten)
    return [laag]


def _voet(tekst):
    """Whole metres (half up) of a length in feet."""
    return (int(tekst) * 3048 + 5000) // 10_000


def startbanen(bronnen):
    """Runways with both ends surveyed, as a line from end to end."""
    laag = Laag("startbanen")
    objecten = []
    for rij, geometrie in lees(bronnen / "airports_ourairports/runways_nl_rd.gpkg", "runways"):
        icao, baan = rij["airport_ident"], f"{rij['le_ident']}/{rij['he_ident']}"
        vorm, opgegeven = vorm_mm(geometrie, laag.verslag), _voet(rij["length_ft"])
        if abs(geometrie.Length() - opgegeven) > opgegeven / 20:
            laag.meldingen.append(f"{icao} {baan}: getekend {geometrie.Length():.0f} m, opgegeven {opgegeven} m")
        objecten.append(Object("SB" + rij["id"], f"{VLIEGVELD[icao]} {baan}", "lijn", vorm, {
            "icao": icao, "vliegveld": VLIEGVELD[icao], "baan": baan,
            "lengte_m": opgegeven, "breedte_m": _voet(rij["width_ft"]),
            "verharding": VERHARDING[rij["surface"]], "gesloten": int(rij["closed"])}))
    laag.tabellen = {"startbanen": objecten}
    laag.kaart = _op_kaart(objecten)
    return [laag]


def grondgebruik_2010(bronnen):
    """The 500 m raster, values untouched, as one GeoTIFF that knows its own coordinate system."""
    bron = gdal.Open(str(bronnen / "landuse_geodms_gpl/nl_lu_2010.tif"))
    rijksdriehoek = osr.SpatialReference()
    rijksdriehoek.ImportFromEPSG(28992)
    plek = "/vsimem/grondgebruik_2010.tif"
    doel = gdal.GetDriverByName("GTiff").Create(plek, bron.RasterXSize, bron.RasterYSize, 1, gdal.GDT_Byte,
                                                ["COMPRESS=DEFLATE", "TILED=NO"])
    doel.SetProjection(rijksdriehoek.ExportToWkt())
    doel.SetGeoTransform(bron.GetGeoTransform())
    doel.SetMetadataItem("TIFFTAG_COPYRIGHT", "Object Vision BV, GPL-3.0")
    waarden = bron.GetRasterBand(1).ReadRaster()
    doel.GetRasterBand(1).WriteRaster(0, 0, bron.RasterXSize, bron.RasterYSize, waarden)
    doel = None
    laag = Laag("grondgebruik_2010", raster=_bytes(plek))
    laag.meldingen.append("cellen per klasse 0-8: " + " ".join(str(waarden.count(klasse)) for klasse in range(9)))
    gdal.Unlink(plek)
    return [laag]


def _bytes(plek):
    bestand = gdal.VSIFOpenL(plek, "rb")
    inhoud = bytes(gdal.VSIFReadL(1, gdal.VSIStatL(plek).size, bestand))
    gdal.VSIFCloseL(bestand)
    return inhoud
