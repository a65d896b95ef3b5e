#!/usr/bin/env python3
"""Writes awkward files into FOLDER and what must become of each into FOLDER/cases.json.

Only the standard library and ogr2ogr. The expectations are written by hand from what each file says; `rows` is
what an editor or a spreadsheet counts. Keys: file, as, role, layer, crs, encoding, map, allow_repair; error and
names, or rows, stored, rejected (rows), without_location, crs_is, assumed, encoding_is, repaired, conflicts
({kind: count}), layers, values (first feature of the first layer by title), records (the first records of the
table), place ([lon, lat] of the first one).
"""
import json
import math
import os
import struct
import subprocess
import sys
import zipfile
from pathlib import Path
from xml.sax.saxutils import escape

folder = Path(sys.argv[1])
cases = []
# A point in Kampung Ligu, in the systems of DOMAIN.md 4.2.
LON, LAT = 110.4306, -6.9798
UTM49S = (437105.47, 9228446.20)
TM49_1 = (302825.41, 728151.14)
TM49_2 = (-28694.35, 727750.59)


def case(file, **expected):
    cases.append({"file": file, **expected})


def put(name, content, **expected):
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    if expected:
        case(name, **expected)


def business(name, content, **expected):
    put(name, content, **{"as": "business", **expected})


def geojson(features, **more):
    return json.dumps({"type": "FeatureCollection", **more, "features": features})


def feature(geometry, **properties):
    return {"type": "Feature", "properties": properties, "geometry": geometry}


def point(x, y, **properties):
    return feature({"type": "Point", "coordinates": [x, y]}, **properties)


SQUARE = [[110.42, -6.98], [110.43, -6.98], [110.43, -6.97], [110.42, -6.97], [110.42, -6.98]]


def polygon(rings, **properties):
    return feature({"type": "Polygon", "coordinates": rings}, **properties)


def ogr2ogr(source, target, *options):
    subprocess.run(["ogr2ogr", *options, str(folder / target), str(folder / source)], check=True,
                   stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)


# --- text files -------------------------------------------------------------------------------------------
HEAD = "nama,pemilik,lat,lon\n"
ROWS = "Bengkel Jaya,Kamin,-6.9798,110.4306\nLas Barokah,Siti,-6.9810,110.4320\n"
PLACE = [LON, LAT]

business("csv/bom.csv", b"\xef\xbb\xbf" + (HEAD + ROWS).encode(), rows=2, stored=2, encoding_is="UTF-8",
         records=[{"name": "Bengkel Jaya", "owner": "Kamin"}], place=PLACE)
business("csv/utf16le_bom.csv", b"\xff\xfe" + (HEAD + ROWS).replace("Kamin", "Kamín").encode("utf-16-le"), rows=2,
         stored=2, encoding_is="UTF-16LE", records=[{"owner": "Kamín"}], place=PLACE)
business("csv/utf16be_bom.csv", b"\xfe\xff" + (HEAD + ROWS).replace(",", "\t").encode("utf-16-be"), rows=2,
         stored=2, encoding_is="UTF-16BE", records=[{"name": "Bengkel Jaya"}], place=PLACE)
business("csv/utf16le_no_bom.csv", (HEAD + ROWS).encode("utf-16-le"), rows=2, stored=2, encoding_is="UTF-16LE",
         records=[{"name": "Bengkel Jaya"}], place=PLACE)
business("csv/utf16be_no_bom.txt", (HEAD + ROWS).encode("utf-16-be"), rows=2, stored=2, encoding_is="UTF-16BE",
         records=[{"name": "Bengkel Jaya"}], place=PLACE)
business("csv/cp1252.csv", (HEAD + "Café “Nusantara”,Müller,-6.98,110.43\n").encode("cp1252"), rows=1, stored=1,
         encoding_is="windows-1252", records=[{"name": "Café “Nusantara”", "owner": "Müller"}])
business("csv/gbk.csv", (HEAD + "三宝垄铁匠铺,林绍良,-6.98,110.43\n中华街餐馆,陈有庆,-6.97,110.43\n").encode("gbk"), rows=2,
         stored=2, encoding_is="GBK", records=[{"name": "三宝垄铁匠铺", "owner": "林绍良"}])
business("csv/gbk_told.csv", (HEAD + "铁匠,林,-6.98,110.43\n").encode("gbk"), encoding="GBK", rows=1, stored=1,
         records=[{"name": "铁匠", "owner": "林"}])
business("csv/one_bad_byte.csv", (HEAD + "Café,Müller,-6.98,110.43\n").encode() + b"Las \xe9,Ujang,-6.98,110.44\n",
         rows=2, stored=2, records=[{"name": "Café", "owner": "Müller"}, {"name": "Las é"}], conflicts={"encoding": 1})
business("csv/mixed_line_ends.csv", "nama,lat,lon\r\nA1,-6.98,110.43\nB2,-6.98,110.44\rC3,-6.97,110.43\r\n", rows=3,
         stored=3, records=[{"name": "A1"}, {"name": "B2"}, {"name": "C3"}])
business("csv/old_mac.csv", "nama,lat,lon\rA1,-6.98,110.43\rB2,-6.98,110.44", rows=2, stored=2)
business("csv/quoted_breaks.csv",
         'nama,alamat,lat,lon\n"Las ""Jaya"", Tbk","Jl. Ligu\nRT 3/5",-6.98,110.43\nX,"tanpa",salah,110.43\n', rows=2,
         stored=2, without_location=1, records=[{"name": 'Las "Jaya", Tbk', "address": "Jl. Ligu\nRT 3/5"}],
         conflict_rows={"location-unreadable": [4]})
business("csv/unclosed_quote.csv", 'nama,lat,lon\n"Las Jaya,-6.98,110.43\nBubut,-6.97,110.43\nCat,-6.96,110.43\n',
         rows=3, stored=3)
business("csv/ragged.csv", "nama,pemilik,lat,lon\nA,B\nC,D,-6.98,110.43,lebih,lagi\nE,F,-6.97,110.44\n", rows=3, stored=3,
         without_location=1, records=[{"name": "A"}, {"name": "C"}, {"name": "E"}])
business("csv/semicolon.csv", "nama;omzet;lat;lon\nA;1.250.000,50;-6,98;110,43\nB;900.000,00;-6,97;110,44\n", rows=2,
         stored=2, records=[{"name": "A", "sales": "1250000.5"}, {"sales": "900000"}], place=[110.43, -6.98])
business("csv/comma_inside.csv", 'nama,omzet,lat,lon\nA,"1,250,000.50",-6.98,110.43\nB,"900,000.00",-6.97,110.44\n',
         rows=2, stored=2, records=[{"sales": "1250000.5"}, {"sales": "900000"}])
business("csv/tab.tsv", "nama\tlat\tlon\nA, dan B\t-6.98\t110.43\n", rows=1, stored=1, records=[{"name": "A, dan B"}])
business("csv/pipe.csv", "nama|lat|lon\nA, dan B|-6.98|110.43\n", rows=1, stored=1, records=[{"name": "A, dan B"}])
business("csv/sep_line.csv", "sep=;\nnama;lat;lon\nA;-6,98;110,43\nB;-6,97;110,44\n", rows=2, stored=2,
         records=[{"name": "A"}], place=[110.43, -6.98])
business("csv/rupiah.csv", 'nama,omzet,modal,investasi\nA,"Rp 1.250.000,00","Rp. 5.000.000,-",Rp750.000\n'
         'B,"Rp 900.000,00",-,tidak ada\n', rows=2, stored=2, without_location=2,
         records=[{"sales": "1250000", "capital": "5000000", "investment": "750000"}, {"sales": "900000", "capital": "",
                                                                                       "investment": ""}])
business("csv/nulls.csv", "nama,pemilik,telepon,lat,lon\nA,-,tidak ada,N/A,N/A\nB,Tidak Ada,#N/A,,\nC,NULL,-,-6.98,110.43\n",
         rows=3, stored=3, without_location=2, records=[{"name": "A", "owner": "", "phone": ""}, {"owner": "", "phone": ""},
                                                         {"owner": ""}])
business("csv/codes.csv", "nama,kode kbli,rt,rw,telp,nib,kode_pos\nA,01234,003,005,081234567,0220001234567,50124\n", rows=1,
         stored=1, records=[{"kbli": "01234", "rt": "003", "rw": "005", "phone": "081234567", "nib": "0220001234567"}])
business("csv/dates.csv", "nama,tanggal\nA,05/03/2024\nB,31-12-2023\nC,2024-03-05\nD,5 Maret 2024\nE,45356\n"
         "F,Selasa 5 Maret 2024\nG,5/3/24\nH,31/02/2024\n", rows=8, stored=8,
         records=[{"source_date": "2024-03-05"}, {"source_date": "2023-12-31"}, {"source_date": "2024-03-05"},
                  {"source_date": "2024-03-05"}, {"source_date": "2024-03-05"}, {"source_date": "2024-03-05"},
                  {"source_date": "2024-03-05"}, {"source_date": "", "note": "tanggal: 31/02/2024"}])
business("csv/us_dates.csv", "nama,tanggal\nA,03/25/2024\nB,12/31/2023\nC,03/05/2024\n", rows=3, stored=3,
         records=[{"source_date": "2024-03-25"}, {"source_date": "2023-12-31"}, {"source_date": "2024-03-05"}])
business("csv/title_rows.csv", "DAFTAR IKM KOTA SEMARANG;;;\nTahun 2024;;;\n;;;\nNo;Nama Usaha;Lintang;Bujur\n"
         "1;A;-6,98;110,43\n2;B;-6,97;110,44\n;Jumlah;;\n\n", rows=2, stored=2, records=[{"name": "A"}, {"name": "B"}],
         rows_at=[5, 6], place=[110.43, -6.98])
business("csv/empty.csv", "", error="FileUnreadable")
business("csv/blank.csv", "\n\n  \n", error="FileUnreadable")
business("csv/header_only.csv", "nama,lat,lon\n", rows=0, stored=0)
business("csv/no_header.csv", "Bengkel Jaya,-6.98,110.43\nLas Barokah,-6.97,110.44\n", rows=2, stored=2, map={
    "name": "kolom_1"}, records=[{"name": "Bengkel Jaya"}, {"name": "Las Barokah"}])
business("csv/nul_bytes.csv", b"nama,lat,lon\nA,-6.98,110.43\n" + b"\0" * 4000, rows=1, stored=1)
business("csv/huge_text.csv", "nama,keterangan,lat,lon\nA," + "x" * 3_000_000 + ",-6.98,110.43\n", rows=1, stored=1,
         records=[{"name": "A"}], place=[110.43, -6.98])
business("csv/many_columns.csv", "nama,lat,lon," + ",".join(f"k{i}" for i in range(10_000)) + "\nA,-6.98,110.43," +
         ",".join("1" for _ in range(10_000)) + "\n", rows=1, stored=1)
put("csv/many_columns_layer.csv", "nama,lat,lon," + ",".join(f"k{i}" for i in range(10_000)) + "\nA,-6.98,110.43," +
    ",".join("1" for _ in range(10_000)) + "\n", error="FileUnreadable", names="10003 columns")
business("csv/same_titles.csv", "nama,nama,lat,lon\nA,B,-6.98,110.43\n", rows=1, stored=1, records=[{"name": "A"}])
business("csv/html.csv", "<!DOCTYPE html><html><body>404 Not Found</body></html>\n", error="FormatUnknown")
business("csv/binary.csv", bytes(range(256)) * 64, error="FormatUnknown")
business("csv/really_xlsx.csv", b"PK\x03\x04" + bytes(range(256)) * 8, error="FormatUnknown")
business("csv/PASAR.CSV", HEAD + ROWS, rows=2, stored=2, records=[{"name": "Bengkel Jaya"}])
business("csv/daftar.csv.txt", HEAD + ROWS, rows=2, stored=2)
business("csv/tanpa_akhiran", HEAD + ROWS, rows=2, stored=2)
business("csv/daftar.dat", HEAD + ROWS, rows=2, stored=2)
business("csv/" + "nama panjang " * 18 + ".csv", HEAD + ROWS, rows=2, stored=2)
business("csv/kutip ' \" $(id) ; ünï 铁.csv", HEAD + ROWS, rows=2, stored=2)

# --- coordinates ------------------------------------------------------------------------------------------
dms = [
    ("6°58'47.28\"S", "110°25'50.16\"E"), ("S 6 58 47.28", "E 110 25 50.16"), ("6° 58' 47,28\" LS", "110° 25' 50,16\" BT"),
    ("06:58:47.28 S", "110:25:50.16 E"), ("-6°58′47.28″", "110°25′50.16″"), ("6d58m47.28s S", "110d25m50.16s E"),
    ("LS 6°58'47.28\"", "BT 110°25'50.16\""), ("6°58.788'S", "110°25.836'E"), ("6º58´47,28´´ LS", "110º25´50,16´´ BT"),
    ("S6.9798", "E110.4306"), ("-6,9798", "110,4306"), ("6.9798 S", "110.4306 E"), ("-6.9798°", "110.4306°"),
    ("6 58 47.28 LS", "110 25 50.16 BT"), ("S06°58'47.28''", "E110°25'50.16''"), ("Lat: -6.9798", "Long: 110.4306"),
    ("−6.9798", "110.4306"), ("6°58’47.28”S", "110°25’50.16”E"), (" - 6.9798", "110.4306"), ("6-58-47.28 S", "110-25-50.16 E"),
    ("6° 58' 47.28\" Lintang Selatan", "110° 25' 50.16\" Bujur Timur"), ("6deg 58min 47.28sec S", "110deg 25min 50.16sec E"),
    ("6°58'47.28\" S.", "110°25'50.16\" E."), ("06° 58' 47.28\" L.S.", "110° 25' 50.16\" B.T."),
]
business("place/dms.csv", "nama;lintang;bujur\n" + "".join(f"T{i};{a};{b}\n" for i, (a, b) in enumerate(dms)), rows=len(dms),
         stored=len(dms), without_location=0, all_at=PLACE)
business("place/one_column.csv", "nama;koordinat\nA;-6.9798, 110.4306\nB;-6,9798; 110,4306\nC;(-6.9798,110.4306)\n"
         "D;110.4306, -6.9798\nE;6°58'47.28\"S 110°25'50.16\"E\nF;-6.9798 110.4306 0 4.9\nG;S 6.9798 E 110.4306\n"
         "H;-6.9798/110.4306\nI;POINT(110.4306 -6.9798)\nJ;https://www.google.com/maps?q=-6.9798,110.4306\n"
         "K;https://www.google.com/maps/place/Ligu/@-6.9798,110.4306,17z\nL;-6,9798, 110,4306\nM;-6,9798,110,4306\n"
         .replace("B;-6,9798; 110,4306", 'B;"-6,9798; 110,4306"'), rows=13, stored=13, without_location=0, all_at=PLACE)
business("place/swapped_row.csv", f"nama,lat,lon\nA,{LAT},{LON}\nB,{LON},{LAT}\nC,-6.97,110.44\n", rows=3, stored=3,
         conflicts={"axes-swapped": 1})
business("place/lost_minus.csv", "nama,lat,lon\nA,6.9798,110.4306\nB,6.98,110.44\n", rows=2, stored=2, place=PLACE,
         conflicts={"sign-added": 2})
business("place/times_million.csv", "nama,lat,lon\nA,-6979800,110430600\nB,-6981000,110440000\n", rows=2, stored=2, place=PLACE)
business("place/grouped_points.csv", "nama;lat;lon\nA;-6.979.800;110.430.600\nB;-6.981.000;110.440.000\n", rows=2, stored=2,
         place=PLACE)
business("place/utm49s.csv", f"nama,x,y\nA,{UTM49S[0]},{UTM49S[1]}\n", rows=1, stored=1, place=PLACE, crs_is="EPSG:32749",
         assumed=True)
business("place/utm49s_comma.csv", "nama;X (m);Y (m)\nA;437.105,47;9.228.446,20\n", rows=1, stored=1, place=PLACE,
         crs_is="EPSG:32749")
business("place/utm49n.csv", f"nama,easting,northing\nA,{UTM49S[0]},{UTM49S[1] - 10_000_000:.2f}\n", rows=1, stored=1,
         place=PLACE, crs_is="EPSG:32649")
# The same point as 50S, 48S: eastings computed with PROJ (cs2cs EPSG:4326 EPSG:32750).


def utm(lon, lat, zone):
    """Easting, northing of a southern UTM zone by the Karney series (n^4): a millimetre here."""
    a, f = 6378137.0, 1 / 298.257223563
    n = f / (2 - f)
    A = a / (1 + n) * (1 + n**2 / 4 + n**4 / 64)
    alpha = [n / 2 - 2 * n**2 / 3 + 5 * n**3 / 16 + 41 * n**4 / 180, 13 * n**2 / 48 - 3 * n**3 / 5 + 557 * n**4 / 1440,
             61 * n**3 / 240 - 103 * n**4 / 140, 49561 * n**4 / 161280]
    phi, lam = math.radians(lat), math.radians(lon - (zone * 6 - 183))
    e = 2 * math.sqrt(n) / (1 + n)
    t = math.sinh(math.atanh(math.sin(phi)) - e * math.atanh(e * math.sin(phi)))
    xi, eta = math.atan2(t, math.cos(lam)), math.atanh(math.sin(lam) / math.hypot(1, t))
    x = eta + sum(c * math.cos(2 * (j + 1) * xi) * math.sinh(2 * (j + 1) * eta) for j, c in enumerate(alpha))
    y = xi + sum(c * math.sin(2 * (j + 1) * xi) * math.cosh(2 * (j + 1) * eta) for j, c in enumerate(alpha))
    return 500000 + 0.9996 * A * x, 10_000_000 + 0.9996 * A * y


assert math.dist(utm(LON, LAT, 49), UTM49S) < 0.01
e50, n50 = utm(LON, LAT, 50)
business("place/utm50s.csv", f"nama,x,y\nA,{e50:.2f},{n50:.2f}\n", rows=1, stored=1, place=PLACE, crs_is="EPSG:32750",
         assumed=True)
business("place/tm49_1.csv", f"nama,x,y\nA,{TM49_1[0]},{TM49_1[1]}\n", rows=1, stored=1, place=PLACE, crs_is="EPSG:23835",
         assumed=True)
business("place/tm49_2.csv", f"nama,x,y\nA,{TM49_2[0]},{TM49_2[1]}\n", rows=1, stored=1, place=PLACE, crs_is="EPSG:23836",
         assumed=True)
merc = (math.radians(LON) * 6378137, math.log(math.tan(math.pi / 4 + math.radians(LAT) / 2)) * 6378137)
business("place/mercator.csv", f"nama,x,y\nA,{merc[0]:.2f},{merc[1]:.2f}\n", rows=1, stored=1, place=PLACE,
         crs_is="EPSG:3857", assumed=True)
business("place/xy_swapped.csv", f"nama,x,y\nA,{UTM49S[1]},{UTM49S[0]}\n", rows=1, stored=1, place=PLACE,
         crs_is="EPSG:32749", conflicts={"axes-swapped": 1})
business("place/xy_one_column.csv", f"nama;koordinat\nA;{UTM49S[0]}, {UTM49S[1]}\n", rows=1, stored=1, place=PLACE,
         crs_is="EPSG:32749")
business("place/zero.csv", "nama,lat,lon\nA,0,0\nB,0.0,0.00\nC,-6.98,110.43\n", rows=3, stored=3, without_location=2)
business("place/wkt.csv", 'nama,wkt\nA,POINT(110.4306 -6.9798)\nB,"SRID=4326;POINT(110.4306 -6.9798)"\n'
         'C,"POINT Z (110.4306 -6.9798 12)"\nD,POINT EMPTY\nE,POINT(110\n', rows=5, stored=5, without_location=2, place=PLACE)
business("place/impossible.csv", "nama,lat,lon\nA,-6.98,110.43\nB,-6.98,1e308\nC,NaN,110.43\nD,inf,inf\nE,91,500\n", rows=5)
business("place/outside.csv", "nama,lat,lon\nA,-6.98,110.43\nB,-7.79,110.36\n", rows=2, stored=2, conflicts={"outside-area": 1})
business("place/mixed_systems.csv", f"nama,x,y\nA,{LON},{LAT}\nB,110.44,-6.98\nC,110.45,-6.97\nD,{UTM49S[0]},{UTM49S[1]}\n",
         rows=4, stored=4, place=PLACE)
business("place/kobo.csv", "nama;_lokasi_latitude;_lokasi_longitude;_lokasi_altitude;_lokasi_precision;_uuid\n"
         "A;-6.9798;110.4306;3.1;4.9;u-1\nB;-6.98;110.44;0;35;u-2\n", rows=2, stored=2, place=PLACE,
         records=[{"gps_accuracy": "4.9", "external_id": "u-1"}, {"gps_accuracy": "35"}], conflicts={"gps-inaccurate": 1})
business("place/kobo_raw.csv", "nama,lokasi,_uuid\nA,-6.9798 110.4306 3.1 4.9,u-1\nB,-6.98 110.44 0 35,u-2\n", rows=2,
         stored=2, place=PLACE, records=[{"gps_accuracy": "4.9"}, {"gps_accuracy": "35"}], conflicts={"gps-inaccurate": 1})
business("place/odk.csv", "SubmissionDate,data-nama,data-titik-Latitude,data-titik-Longitude,data-titik-Altitude,"
         "data-titik-Accuracy,KEY\n2024-03-05T10:00:00.000Z,A,-6.9798,110.4306,0,6.5,uuid:1\n", rows=1, stored=1, place=PLACE,
         records=[{"name": "A", "gps_accuracy": "6.5", "external_id": "uuid:1"}])

# --- spreadsheets -----------------------------------------------------------------------------------------


def column(i):
    return chr(65 + i) if i < 26 else column(i // 26 - 1) + chr(65 + i % 26)


def sheet_xml(rows, merged=(), hidden=()):
    """rows: {row number: [cell, …]}; a cell is None, text, a number, ("date", serial), ("formula", text, value), ("raw", xml)."""
    out = []
    for number in sorted(rows):
        cells = []
        for i, cell in enumerate(rows[number]):
            at = f"{column(i)}{number}"
            if cell is None:
                continue
            if isinstance(cell, tuple) and cell[0] == "date":
                cells.append(f'<c r="{at}" s="1"><v>{cell[1]}</v></c>')
            elif isinstance(cell, tuple) and cell[0] == "formula":
                kind = ' t="str"' if isinstance(cell[2], str) else ""
                cells.append(f'<c r="{at}"{kind}><f>{escape(cell[1])}</f><v>{cell[2]}</v></c>')
            elif isinstance(cell, tuple) and cell[0] == "error":
                cells.append(f'<c r="{at}" t="e"><v>{cell[1]}</v></c>')
            elif isinstance(cell, tuple) and cell[0] == "bool":
                cells.append(f'<c r="{at}" t="b"><v>{cell[1]}</v></c>')
            elif isinstance(cell, str):
                cells.append(f'<c r="{at}" t="inlineStr"><is><t xml:space="preserve">{escape(cell)}</t></is></c>')
            else:
                cells.append(f'<c r="{at}"><v>{cell!r}</v></c>')
        hide = ' hidden="1"' if number in hidden else ""
        out.append(f'<row r="{number}"{hide}>{"".join(cells)}</row>')
    merges = f'<mergeCells count="{len(merged)}">' + "".join(f'<mergeCell ref="{m}"/>' for m in merged) + "</mergeCells>" \
        if merged else ""
    return ('<?xml version="1.0" encoding="UTF-8"?><worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">'
            f'<sheetData>{"".join(out)}</sheetData>{merges}</worksheet>')


def xlsx(name, sheets, states=None, **expected):
    """sheets: {title: (rows, merged, hidden)}"""
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    rel = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as z:
        types = "".join(f'<Override PartName="/xl/worksheets/sheet{i + 1}.xml" ContentType="application/vnd.openxmlformats-'
                        'officedocument.spreadsheetml.worksheet+xml"/>' for i in range(len(sheets)))
        z.writestr("[Content_Types].xml", '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/'
                   'content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships'
                   '+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" '
                   'ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>' + types +
                   '<Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.'
                   'spreadsheetml.styles+xml"/></Types>')
        z.writestr("_rels/.rels", '<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/'
                   f'relationships"><Relationship Id="rId1" Type="{rel}/officeDocument" Target="xl/workbook.xml"/>'
                   '</Relationships>')
        names = "".join(f'<sheet name="{escape(title)}" sheetId="{i + 1}" r:id="rId{i + 1}"'
                        f'{(states or {}).get(title, "")}/>' for i, title in enumerate(sheets))
        z.writestr("xl/workbook.xml", f'<?xml version="1.0"?><workbook xmlns="{main}" xmlns:r="{rel}"><sheets>{names}</sheets>'
                   '</workbook>')
        rels = "".join(f'<Relationship Id="rId{i + 1}" Type="{rel}/worksheet" Target="worksheets/sheet{i + 1}.xml"/>'
                       for i in range(len(sheets)))
        z.writestr("xl/_rels/workbook.xml.rels", '<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/'
                   f'package/2006/relationships">{rels}<Relationship Id="rId99" Type="{rel}/styles" Target="styles.xml"/>'
                   '</Relationships>')
        z.writestr("xl/styles.xml", f'<?xml version="1.0"?><styleSheet xmlns="{main}"><fonts count="1"><font/></fonts><fills '
                   'count="1"><fill/></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs>'
                   '<cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="14" applyNumberFormat="1"/></cellXfs></styleSheet>')
        for i, (rows, merged, hidden) in enumerate(sheets.values()):
            z.writestr(f"xl/worksheets/sheet{i + 1}.xml", sheet_xml(rows, merged, hidden))
    if expected:
        case(name, **{"as": "business", **expected})


xlsx("xlsx/title_rows.xlsx", {"IKM": ({
    1: ["DAFTAR INDUSTRI KECIL DAN MENENGAH"], 2: ["KECAMATAN SEMARANG TIMUR TAHUN 2024"],
    4: ["No", "Nama Usaha", "Nama Pemilik", "Alamat", "Tenaga Kerja", None, "Omzet (Rp)", "Tanggal", "Lintang", "Bujur"],
    5: [None, None, None, None, "L", "P"],
    6: [1, "Bengkel Jaya", "Kamin", "Jl. Ligu", 3, 1, 1250000, ("date", 45356), -6.9798, 110.4306],
    7: [2, "Las Barokah", "Siti", "Jl. Ligu", 2, 0, ("formula", "500000*2", 1000000), ("date", 45357), -6.981, 110.432],
    9: [3, "Cat Duco", "Budi", None, None, None, None, None, None, None],
    10: ["Jumlah", None, None, None, 5, 1, ("formula", "SUM(G6:G9)", 2250000)],
    12: ["Semarang, 5 Maret 2024"], 13: ["Kepala Dinas"],
}, ["A1:J1", "E4:F4"], ())}, rows=3, stored=3, without_location=1,
    records=[{"name": "Bengkel Jaya", "owner": "Kamin", "workers_male": "3", "workers_female": "1", "sales": "1250000",
              "source_date": "2024-03-05"}, {"sales": "1000000", "workers_female": "0"}, {"name": "Cat Duco"}],
    rows_at=[6, 7, 9], place=PLACE)
GOOD = ({1: ["Nama Usaha", "Lintang", "Bujur"], 2: ["A", -6.9798, 110.4306], 3: ["B", -6.98, 110.44]}, (), ())
xlsx("xlsx/several.xlsx", {"Semarang Timur": GOOD, "Semarang Utara": GOOD}, error="LayerNotChosen",
     names="Semarang Timur, Semarang Utara")
case("xlsx/several.xlsx", **{"as": "business", "layer": "Semarang Utara", "rows": 2, "stored": 2, "place": PLACE})
xlsx("xlsx/one_filled.xlsx", {"Data": GOOD, "Sheet2": ({}, (), ()), "Sheet3": ({}, (), ())}, rows=2, stored=2, place=PLACE)
xlsx("xlsx/hidden_row.xlsx", {"Data": ({1: ["Nama Usaha", "Lintang", "Bujur"], 2: ["A", -6.9798, 110.4306],
                                         3: ["B", -6.98, 110.44], 4: ["C", -6.98, 110.45]}, (), (3,))},
     rows=3, stored=3, place=PLACE)
xlsx("xlsx/errors.xlsx", {"Data": ({1: ["Nama Usaha", "Omzet", "Tahun Berdiri", "Lintang", "Bujur"],
                                     2: ["A", ("error", "#DIV/0!"), 1998, -6.9798, 110.4306],
                                     3: ["B", ("error", "#REF!"), ("error", "#N/A"), -6.98, 110.44]}, (), ())},
     rows=2, stored=2, records=[{"sales": "", "founded_year": "1998"}, {"sales": "", "founded_year": ""}], place=PLACE)
xlsx("xlsx/codes_as_numbers.xlsx", {"Data": ({1: ["Nama Usaha", "Kode KBLI", "Telepon", "NIB", "RT", "RW"],
                                               2: ["A", 45201, 81234567890, 9120001234567, 3, 5],
                                               3: ["B", "01234", "081234567890", "0220001234567", "003", "005"]}, (), ())},
     rows=2, stored=2, without_location=2, records=[{"kbli": "45201", "phone": "81234567890", "nib": "9120001234567",
                                                     "rt": "3"}, {"kbli": "01234", "phone": "081234567890", "rt": "003"}])
xlsx("xlsx/numbered_header.xlsx", {"Data": ({1: ["No", "Nama Usaha", "Pemilik", "Lintang", "Bujur"], 2: [1, 2, 3, 4, 5],
                                              3: [1, "A", "Kamin", -6.9798, 110.4306], 4: [2, "B", "Siti", -6.98, 110.44]}, (),
                                             ())}, rows=2, stored=2, records=[{"name": "A"}, {"name": "B"}], place=PLACE)
xlsx("xlsx/group_rows.xlsx", {"Data": ({1: ["No", "Nama Usaha", "Pemilik", "Lintang", "Bujur"], 2: ["KELURAHAN SARIREJO"],
                                         3: [1, "A", "Kamin", -6.9798, 110.4306], 4: [2, "B", "Siti", -6.98, 110.44],
                                         5: ["Sub Total", None, None, None, None], 6: ["KELURAHAN BUGANGAN"],
                                         7: [1, "C", "Joko", -6.97, 110.44], 8: ["TOTAL", 3]}, (), ())}, rows=3, stored=3,
     records=[{"name": "A"}, {"name": "B"}, {"name": "C"}], place=PLACE, rows_at=[3, 4, 7])
xlsx("xlsx/blank_column.xlsx", {"Data": ({3: [None, None, "Nama Usaha", "Lintang", "Bujur"],
                                           4: [None, None, "A", -6.9798, 110.4306]}, (), ())}, rows=1, stored=1, place=PLACE)
xlsx("xlsx/booleans.xlsx", {"Data": ({1: ["Nama Usaha", "Rumah juga tempat usaha"], 2: ["A", ("bool", 1)], 3: ["B", "tidak"],
                                       4: ["C", "Ya"]}, (), ())}, rows=3, stored=3, without_location=3)
put("xlsx/truncated.xlsx", (folder / "xlsx/several.xlsx").read_bytes()[:700], **{"as": "business", "error": "FormatUnknown"})
put("xlsx/not_really.xlsx", "nama,lat,lon\nA,-6.98,110.43\n", **{"as": "business", "rows": 1, "stored": 1})
put("xlsx/empty.xlsx", b"", **{"as": "business", "error": "FileUnreadable"})
put("xlsx/html.xls", "<html><table><tr><td>nama</td></tr></table></html>", **{"as": "business", "error": "FormatUnknown"})
ogr2ogr("csv/bom.csv", "xlsx/daftar.ods", "-f", "ODS")
case("xlsx/daftar.ods", **{"as": "business", "rows": 2, "stored": 2, "place": PLACE, "records": [{"name": "Bengkel Jaya"}]})

# --- vector formats ---------------------------------------------------------------------------------------
put("vector/a.geojson", geojson([polygon([SQUARE], nama="Ligu", kode="33.74.03.1007"),
                                 polygon([[[x + 0.02, y] for x, y in SQUARE]], nama="Barito", kode="33.74.03.1008")]))
for name, driver, more in [("a.fgb", "FlatGeobuf", {}), ("a.gml", "GML", {}), ("a.tab", "MapInfo File", {}),
                           ("a.mif", "MapInfo File", {}), ("a.kml", "KML", {}), ("a.kmz", "LIBKML", {}),
                           ("a.gdb", "OpenFileGDB", {}), ("a.gpkg", "GPKG", {}), ("a.shp", "ESRI Shapefile", {}),
                           ("a.sqlite", "SQLite", {})]:
    options = ["-f", driver]
    if name.endswith(".mif"):
        options += ["-dsco", "FORMAT=MIF"]
    if name.endswith(".gdb"):
        options += ["-nlt", "MULTIPOLYGON"]
    ogr2ogr("vector/a.geojson", f"vector/{Path(name).stem}_{name.split('.')[1]}.{name.split('.')[1]}", *options)
    case(f"vector/a_{name.split('.')[1]}.{name.split('.')[1]}", rows=2, stored=2, crs_is="EPSG:4326",
         extent=[110.42, -6.98, 110.45, -6.97])
ogr2ogr("vector/a.geojson", "vector/a_dxf.dxf", "-f", "DXF", "-skipfailures")
case("vector/a_dxf.dxf", rows=2, stored=2, assumed=True, crs_is="EPSG:4326", extent=[110.42, -6.98, 110.45, -6.97])
topo = {"type": "Topology", "objects": {"kel": {"type": "GeometryCollection", "geometries": [
    {"type": "Polygon", "arcs": [[0]], "properties": {"nama": "Ligu"}}]}}, "arcs": [SQUARE]}
put("vector/a.topojson", json.dumps(topo), rows=1, stored=1, extent=[110.42, -6.98, 110.43, -6.97])
put("vector/topo.json", json.dumps(topo), rows=1, stored=1)
put("vector/quantised.topojson", json.dumps({
    "type": "Topology", "transform": {"scale": [0.0001, 0.0001], "translate": [110.42, -6.98]}, "objects": {"kel": {
        "type": "Polygon", "arcs": [[0]]}}, "arcs": [[[0, 0], [100, 0], [0, 100], [-100, 0], [0, -100]]]}), rows=1, stored=1,
    extent=[110.42, -6.98, 110.43, -6.97])
put("vector/lines.geojsonl", "\n".join(json.dumps(point(LON, LAT, nama=f"T{i}")) for i in range(3)) + "\n", rows=3, stored=3)
put("vector/one.gpx", f'<?xml version="1.0"?><gpx version="1.1" creator="x" xmlns="http://www.topografix.com/GPX/1/1"><wpt '
    f'lat="{LAT}" lon="{LON}"><ele>3</ele><name>Bengkel Jaya</name></wpt></gpx>', rows=1, stored=1)
put("vector/crs_member.geojson", geojson([point(*UTM49S, nama="A")], crs={
    "type": "name", "properties": {"name": "urn:ogc:def:crs:EPSG::32749"}}), rows=1, stored=1, crs_is="EPSG:32749",
    assumed=False, extent=[LON, LAT, LON, LAT])
put("vector/lying_crs.geojson", geojson([point(*UTM49S, nama="A")], crs={
    "type": "name", "properties": {"name": "urn:ogc:def:crs:OGC:1.3:CRS84"}}), rows=1, stored=1, crs_is="EPSG:32749",
    assumed=True, extent=[LON, LAT, LON, LAT])
put("vector/null_geometry.geojson", geojson([feature(None, nama="tanpa"), point(LON, LAT, nama="A"), feature(None, nama="lagi")]),
    rows=3, stored=3, without_location=2)
put("vector/collection.geojson", geojson([feature({"type": "GeometryCollection", "geometries": [
    {"type": "Point", "coordinates": [LON, LAT]}, {"type": "Polygon", "coordinates": [SQUARE]}]}, nama="A")]), rows=1, stored=1,
    layers=2)
put("vector/nested_collection.geojson", geojson([feature({"type": "GeometryCollection", "geometries": [
    {"type": "GeometryCollection", "geometries": [{"type": "Point", "coordinates": [LON, LAT]}]}]}, nama="A")]), rows=1,
    stored=1, layers=1)
put("vector/duplicate_ids.geojson", json.dumps({"type": "FeatureCollection", "features": [
    {**point(LON, LAT, nama="A"), "id": 7}, {**point(LON, -6.98, nama="B"), "id": 7}, {**point(LON, -6.97, nama="C"),
                                                                                         "id": "x"}]}), rows=3, stored=3)
put("vector/three_d.geojson", geojson([feature({"type": "Polygon", "coordinates": [[[x, y, 12.5] for x, y in SQUARE]]},
                                               nama="A")]), rows=1, stored=1, extent=[110.42, -6.98, 110.43, -6.97])
put("vector/bare_geometry.geojson", json.dumps({"type": "Point", "coordinates": [LON, LAT]}), rows=1, stored=1)
put("vector/swapped.geojson", geojson([polygon([[[y, x] for x, y in SQUARE]], nama="A")]), rows=1, stored=1,
    extent=[110.42, -6.98, 110.43, -6.97], conflicts={"axes-swapped": 1})
put("vector/nan.geojson", '{"type":"FeatureCollection","features":[{"type":"Feature","properties":{"nama":"A"},"geometry":{"type":'
    '"Point","coordinates":[NaN,-6.98]}},' + json.dumps(point(LON, LAT, nama="B")) + "]}", rows=2)
put("vector/huge_number.geojson", geojson([point(1e308, 1e308, nama="A"), point(LON, LAT, nama="B")]), rows=2, stored=1,
    rejected=[1])
put("vector/string_coordinates.geojson", geojson([feature({"type": "Point", "coordinates": ["110.43", "-6.98"]}, nama="A"),
                                                  point(LON, LAT, nama="B")]), rows=2)
put("vector/deep.geojson", '{"a":' * 5000 + "1" + "}" * 5000, error="FormatUnknown")
put("vector/truncated.geojson", (folder / "vector/a.geojson").read_bytes()[:-60], error="FileUnreadable")
put("vector/empty.geojson", b"", error="FileUnreadable")
put("vector/no_features.geojson", geojson([]), rows=0, stored=0)
put("vector/numbers_and_text.geojson", geojson([point(LON, LAT, nilai=5, ganda=[1, 2], isi={"a": 1}),
                                                point(LON, LAT, nilai="enam", ganda=None, isi=None)]), rows=2, stored=2,
    values={"nilai": "5"})
ring = [[110.43 + 0.02 * math.cos(2 * math.pi * i / 1_000_000) * (1 + 0.001 * (i % 2)), -6.98 + 0.02 *
         math.sin(2 * math.pi * i / 1_000_000) * (1 + 0.001 * (i % 2))] for i in range(1_000_000)]
ring.append(ring[0])
put("vector/million.geojson", geojson([polygon([ring], nama="A")]), rows=1, stored=1)
bow = [[110.42, -6.98], [110.43, -6.97], [110.43, -6.98], [110.42, -6.97], [110.42, -6.98]]
put("vector/bow_tie.geojson", geojson([polygon([bow], nama="A")]), rows=1, stored=0, rejected=[1])
put("vector/open_ring.geojson", geojson([polygon([SQUARE[:-1]], nama="A")]), rows=1, stored=1,
    extent=[110.42, -6.98, 110.43, -6.97])
put("vector/two_points.geojson", geojson([polygon([[SQUARE[0], SQUARE[1], SQUARE[0]]], nama="A"), polygon([SQUARE], nama="B")]),
    rows=2, stored=1, rejected=[1])
put("vector/collapsed.geojson", geojson([polygon([[SQUARE[0]] * 5], nama="A"), polygon([SQUARE], nama="B")]), rows=2, stored=1,
    rejected=[1])
put("vector/plain.json", json.dumps([{"nama": "A"}]), error="FormatUnknown")
put("vector/esri.json", json.dumps({"geometryType": "esriGeometryPoint", "spatialReference": {"wkid": 4326}, "fields": [
    {"name": "nama", "type": "esriFieldTypeString"}], "features": [{"attributes": {"nama": "A"}, "geometry": {
        "x": LON, "y": LAT}}]}), rows=1, stored=1)
put("vector/maps.kml", '<?xml version="1.0" encoding="UTF-8"?><kml xmlns="http://www.opengis.net/kml/2.2"><Document><name>'
    'Peta saya</name><Folder><name>Bengkel</name><Placemark><name>Las &amp; Bubut</name><description><![CDATA[<b>Pemilik</b>:'
    ' Kamin<br>]]></description><ExtendedData><Data name="Telepon"><value>0812</value></Data></ExtendedData><Point>'
    f'<coordinates>{LON},{LAT},0</coordinates></Point></Placemark></Folder></Document></kml>', rows=1, stored=1)
put("vector/no_namespace.kml", f'<kml><Document><Placemark><name>A</name><Point><coordinates>{LON},{LAT}</coordinates></Point>'
    '</Placemark></Document></kml>', rows=1, stored=1)
put("vector/network_link.kml", '<kml xmlns="http://www.opengis.net/kml/2.2"><Document><NetworkLink><Link><href>'
    'file:///etc/passwd</href></Link></NetworkLink></Document></kml>', any_outcome=True, never="root:")
put("vector/entities.gml", '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "aaaaaaaaaa">' + "".join(
    f'<!ENTITY {chr(98 + i)} "{("&" + chr(97 + i) + ";") * 10}">' for i in range(9)) +
    ']><ogr:FeatureCollection xmlns:ogr="http://ogr.maptools.org/" xmlns:gml="http://www.opengis.net/gml"><gml:featureMember>'
    '<ogr:x><ogr:nama>&j;</ogr:nama></ogr:x></gml:featureMember></ogr:FeatureCollection>', any_outcome=True)
put("vector/xxe.gml", '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]><ogr:FeatureCollection '
    'xmlns:ogr="http://ogr.maptools.org/" xmlns:gml="http://www.opengis.net/gml"><gml:featureMember><ogr:x><ogr:nama>&a;'
    '</ogr:nama></ogr:x></gml:featureMember></ogr:FeatureCollection>', any_outcome=True, never="root:")
put("vector/remote.vrt", '<OGRVRTDataSource><OGRVRTLayer name="x"><SrcDataSource>/etc/passwd</SrcDataSource></OGRVRTLayer>'
    "</OGRVRTDataSource>", error="FormatUnknown")
put("vector/acak.pdf", b"%PDF-1.4 bukan peta", error="FormatUnknown")
ogr2ogr("vector/a.geojson", "vector/two.gpkg", "-f", "GPKG", "-nln", "satu")
ogr2ogr("vector/a.geojson", "vector/two.gpkg", "-f", "GPKG", "-nln", "dua", "-update", "-append")
case("vector/two.gpkg", error="LayerNotChosen", names="satu, dua")
case("vector/two.gpkg", layer="dua", rows=2, stored=2)
put("vector/not_a_database.gpkg", "SQLite format 3\0" + "x" * 400, error="FileUnreadable")
put("vector/curves.csv", 'nama,wkt\nA,"CURVEPOLYGON(CIRCULARSTRING(110.42 -6.98,110.43 -6.97,110.44 -6.98,110.43 -6.99,110.42 '
    '-6.98))"\nB,"COMPOUNDCURVE((110.42 -6.98,110.43 -6.98),CIRCULARSTRING(110.43 -6.98,110.44 -6.97,110.45 -6.98))"\n', rows=2,
    stored=2, layers=2)
put("vector/measured.csv", 'nama,wkt\nA,"LINESTRING M (110.42 -6.98 1,110.43 -6.97 2)"\nB,"LINESTRING ZM (110.42 -6.98 1 5,110.43 '
    '-6.96 2 6)"\n', rows=2, stored=2, extent=[110.42, -6.98, 110.43, -6.96])

# --- shapefiles -------------------------------------------------------------------------------------------


def shape_copy(target, endings, stem="a_shp", rename=None):
    for ending in endings:
        data = (folder / f"vector/{stem}.{ending}").read_bytes()
        put(f"{target}.{(rename or {}).get(ending, ending)}", data)


SHAPE_EXTENT = [110.42, -6.98, 110.45, -6.97]
shape_copy("shp/no_shx", ["shp", "dbf", "prj"])
case("shp/no_shx.shp", rows=2, stored=2, crs_is="EPSG:4326", extent=SHAPE_EXTENT)
shape_copy("shp/no_dbf", ["shp", "shx", "prj"])
case("shp/no_dbf.shp", rows=2, stored=2, extent=SHAPE_EXTENT)
shape_copy("shp/only_shp", ["shp"])
case("shp/only_shp.shp", rows=2, stored=2, crs_is="EPSG:4326", assumed=True, extent=SHAPE_EXTENT)
shape_copy("shp/Batas KELURAHAN (1)", ["shp", "shx", "dbf", "prj"], rename={"shp": "SHP", "dbf": "Dbf", "prj": "PRJ",
                                                                             "shx": "SHX"})
case("shp/Batas KELURAHAN (1).SHP", rows=2, stored=2, crs_is="EPSG:4326", assumed=False, extent=SHAPE_EXTENT)
shape_copy("shp/by_dbf", ["shp", "shx", "dbf", "prj"])
case("shp/by_dbf.dbf", rows=2, stored=2, crs_is="EPSG:4326", extent=SHAPE_EXTENT)
shape_copy("shp/by_shx", ["shp", "shx", "dbf", "prj"])
case("shp/by_shx.shx", rows=2, stored=2, extent=SHAPE_EXTENT)
shape_copy("shp/by_prj", ["shp", "shx", "dbf", "prj"])
case("shp/by_prj.prj", rows=2, stored=2, extent=SHAPE_EXTENT)
shape_copy("shp/lying_prj", ["shp", "shx", "dbf"])
put("shp/lying_prj.prj", subprocess.run(["gdalsrsinfo", "-o", "wkt_esri", "EPSG:32748"], check=True,
                                        capture_output=True).stdout)
case("shp/lying_prj.shp", rows=2, stored=2, crs_is="EPSG:4326", assumed=True, extent=SHAPE_EXTENT)
shape_copy("shp/broken_prj", ["shp", "shx", "dbf"])
put("shp/broken_prj.prj", 'GEOGCS["sesuatu"')
case("shp/broken_prj.shp", rows=2, stored=2, crs_is="EPSG:4326", assumed=True, extent=SHAPE_EXTENT)
shape_copy("shp/short_shp", ["shx", "dbf", "prj"])
put("shp/short_shp.shp", (folder / "vector/a_shp.shp").read_bytes()[:-60])
case("shp/short_shp.shp", rows=2, stored=1, rejected=[2])
shape_copy("shp/short_dbf", ["shp", "shx", "prj"])
put("shp/short_dbf.dbf", (folder / "vector/a_shp.dbf").read_bytes()[:-100])
case("shp/short_dbf.shp", rows=2, stored=2, extent=SHAPE_EXTENT)
shape_copy("shp/wrong_shx", ["shp", "dbf", "prj"])
put("shp/wrong_shx.shx", b"\0" * 116)
case("shp/wrong_shx.shp", rows=2, stored=2, extent=SHAPE_EXTENT)
put("shp/lonely.prj", 'GEOGCS["x"]', error="FormatUnknown")
zipped = folder / "zip"
zipped.mkdir(exist_ok=True)


def zipfile_of(name, entries):
    with zipfile.ZipFile(folder / name, "w", zipfile.ZIP_DEFLATED) as z:
        for entry, data in entries:
            z.writestr(entry, data)


parts = [(ending, (folder / f"vector/a_shp.{ending}").read_bytes()) for ending in ("shp", "shx", "dbf", "prj")]
zipfile_of("zip/deep.zip", [(f"Data/Peta 2024/BATAS KEL.{e.upper()}", d) for e, d in parts] +
           [("Data/Peta 2024/baca.pdf", b"x"), ("__MACOSX/Data/._BATAS KEL.shp", b"x")])
case("zip/deep.zip", rows=2, stored=2, crs_is="EPSG:4326", extent=SHAPE_EXTENT)
zipfile_of("zip/UPPER.ZIP", [(f"a.{e}", d) for e, d in parts])
case("zip/UPPER.ZIP", rows=2, stored=2)
zipfile_of("zip/two.zip", [(f"kel/satu.{e}", d) for e, d in parts] + [(f"kec/dua.{e}", d) for e, d in parts])
case("zip/two.zip", error="LayerNotChosen", names="satu, dua")
case("zip/two.zip", layer="dua", rows=2, stored=2)
zipfile_of("zip/inner.zip", [("kiriman/peta.zip", (folder / "zip/UPPER.ZIP").read_bytes())])
case("zip/inner.zip", rows=2, stored=2, extent=SHAPE_EXTENT)
zipfile_of("zip/slip.zip", [("../../lolos.geojson", geojson([point(LON, LAT, nama="A")]))])
case("zip/slip.zip", any_outcome=True, absent="lolos.geojson")
zipfile_of("zip/list.zip", [("daftar usaha.csv", HEAD + ROWS)])
case("zip/list.zip", **{"as": "business", "rows": 2, "stored": 2, "place": PLACE})
zipfile_of("zip/shape_and_list.zip", [(f"a.{e}", d) for e, d in parts] + [("a.csv", "nama\nX\n")])
case("zip/shape_and_list.zip", error="LayerNotChosen", names="a.shp, a.csv")
zipfile_of("zip/nothing.zip", [("baca.txt", "halo"), ("foto.jpg", b"\xff\xd8")])
case("zip/nothing.zip", error="FormatUnknown")
with zipfile.ZipFile(folder / "zip/bomb.zip", "w", zipfile.ZIP_DEFLATED) as z:
    with z.open("bom.csv", "w", force_zip64=True) as out:
        block = b"0" * (1 << 20)
        for _ in range(int(os.environ.get("BOMB_MB", "200"))):
            out.write(block)
case("zip/bomb.zip", **{"as": "business", "error": "any"})
put("zip/kosong.zip", b"PK\x05\x06" + b"\0" * 18, error="FileUnreadable")

# --- things that are not files ----------------------------------------------------------------------------
odd = folder / "odd"
odd.mkdir(exist_ok=True)
os.mkfifo(odd / "pipa.csv")
case("odd/pipa.csv", error="FileUnreadable")
(odd / "folder kosong").mkdir()
case("odd/folder kosong", error="FormatUnknown")
(odd / "daftar.csv").mkdir()
case("odd/daftar.csv", error="FormatUnknown")
os.symlink("../csv/bom.csv", odd / "tautan.csv")
case("odd/tautan.csv", **{"as": "business", "rows": 2, "stored": 2})
os.symlink("putar.csv", odd / "putar.csv")
case("odd/putar.csv", error="any")
os.symlink("tiada.csv", odd / "putus.csv")
case("odd/putus.csv", error="FileNotFound")
case("odd/tiada.csv", error="FileNotFound")
os.symlink("/dev/zero", odd / "nol.csv")
case("odd/nol.csv", error="FileUnreadable")
case("/dev/zero", error="FileUnreadable")
case("/dev/null", error="FileUnreadable")
case("/proc/self/mem", error="any")
os.symlink("../shp/no_shx.shp", odd / "tautan.shp")
case("odd/tautan.shp", rows=2, stored=2)

(folder / "cases.json").write_text(json.dumps(cases, ensure_ascii=False, indent=1))
print(len(cases), "cases")
