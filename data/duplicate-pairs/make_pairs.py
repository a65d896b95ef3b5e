#!/usr/bin/env python3
"""make_pairs.py SEED FILE: 1,000 labelled pairs of records of workshops, half of them one workshop twice.

What goes wrong in twins and what strangers have in common follows DOMAIN.md 4.3 (defects seen in the city's lists) and
the README beside this file. Standard library only; the same seed gives the same file.
"""
import csv
import math
import random
import string
import sys

seed, target = int(sys.argv[1]), sys.argv[2]
dice = random.Random(seed)

TRADES = [  # word in names, product, kbli
    ("Bengkel", "servis mobil", "45201"), ("Bengkel Las", "las besi", "25920"), ("Cat Duco", "pengecatan mobil", "45201"),
    ("Bubut", "bubut logam", "25920"), ("Ketok Magic", "perbaikan bodi mobil", "45201"), ("Mebel", "mebel kayu", "31001"),
    ("Konveksi", "pakaian jadi", "14111"), ("Batik", "kain batik", "13134"), ("Sablon", "sablon kaos", "18111"),
    ("Tahu", "tahu", "10392"), ("Tempe", "tempe", "10391"), ("Kerupuk", "kerupuk", "10794"), ("Bandeng Presto", "bandeng", "10211"),
    ("Tahu Bakso", "tahu bakso", "10399"), ("Jok Mobil", "jok kulit", "45202"), ("Radiator", "servis radiator", "45201"),
]
NAMES = ["Jaya", "Barokah", "Sumber Rejeki", "Maju Lancar", "Sinar Abadi", "Putra Mandiri", "Berkah", "Karya Logam", "Mulyo",
         "Setia Kawan", "Anugerah", "Rahayu", "Sido Makmur", "Tunggal Jaya", "Cahaya", "Usaha Baru", "Lestari", "Sami Laris",
         "Wijaya", "Dua Saudara", "Ligu Motor", "Barito", "Hidayah", "Bintang", "Pandawa", "Surya", "Asli", "Mekar Sari"]
PEOPLE = ["Kamin", "Kusno", "Kasno", "Sutrisno", "Sutrisna", "Sugeng", "Siti Aminah", "Muhammad Yusuf", "Muhamad Arifin",
          "Budi Santoso", "Slamet Riyadi", "Slamet Widodo", "Tan Kian Hok", "Sri Wahyuni", "Sri Lestari", "Joko Susilo",
          "Joko Purnomo", "Agus Setiawan", "Ahmad Fauzi", "Ngatiman", "Ngatimin", "Suparman", "Suparno", "Sumarno", "Sumarni",
          "Kusnadi", "Hartono", "Hartini", "Rudi Hartanto", "Bambang Irawan", "Endang Sulastri", "Wahyu Nugroho", "Eko Prasetyo",
          "Dwi Handayani", "Tri Wibowo", "Paijo", "Paimin", "Sukardi", "Sukarno", "Yulianto", "Yuliana", "Maryono", "Maryati"]
STREETS = ["Ligu Tengah", "Ligu Utara", "Barito", "Dr. Cipto", "Bugangan Raya", "Kampung Melayu", "Citarum", "Progo", "Widoharjo",
           "Mlaten Tiba", "Halmahera", "Patimura", "Unta Raya", "Cimanuk", "Kartini", "Pengapon", "Raden Patah", "Tambak Dalam"]
VILLAGES = [("Sarirejo", 110.4335, -6.9803), ("Bugangan", 110.4420, -6.9730), ("Rejosari", 110.4440, -6.9800),
            ("Kebonagung", 110.4310, -6.9760), ("Karangturi", 110.4360, -6.9870), ("Mlatiharjo", 110.4450, -6.9700),
            ("Kemijen", 110.4420, -6.9620), ("Rejomulyo", 110.4330, -6.9690)]
COLUMNS = ["name", "owner", "product", "kbli", "address", "rt", "rw", "stated_kelurahan", "phone", "lon", "lat"]


def metres(record, sigma):
    """Another reading of the same spot."""
    turn, far = dice.uniform(0, 2 * math.pi), abs(dice.gauss(0, sigma))
    return {**record, "lon": round(record["lon"] + far * math.cos(turn) / 110500, 6),
            "lat": round(record["lat"] + far * math.sin(turn) / 110574, 6)}


def phone():
    return "08" + dice.choice(["12", "13", "21", "57", "95"]) + "".join(dice.choice(string.digits) for _ in range(8))


def workshop():
    trade, product, kbli = dice.choice(TRADES)
    village, lon, lat = dice.choice(VILLAGES)
    owner = dice.choice(PEOPLE)
    kind = dice.random()
    name = f"{trade} {dice.choice(NAMES)}" if kind < 0.75 else f"{trade} {owner}" if kind < 0.9 else dice.choice(NAMES)
    return {"name": name, "owner": owner, "product": product, "kbli": kbli,
            "address": f"Jl. {dice.choice(STREETS)} No. {dice.randint(1, 180)}", "rt": str(dice.randint(1, 9)),
            "rw": str(dice.randint(1, 12)), "stated_kelurahan": village, "phone": phone() if dice.random() < 0.7 else "",
            "lon": round(lon + dice.uniform(-0.004, 0.004), 6), "lat": round(lat + dice.uniform(-0.003, 0.003), 6)}


def typo(text):
    if len(text) < 5:
        return text
    i = dice.randrange(1, len(text) - 1)
    kind = dice.randrange(4)
    if kind == 0:
        return text[:i] + text[i + 1:]
    if kind == 1:
        return text[:i] + text[i] + text[i:]
    if kind == 2:
        return text[:i - 1] + text[i] + text[i - 1] + text[i + 1:]
    return text[:i] + dice.choice("aeiou" if text[i] in "aeiou" else string.ascii_lowercase) + text[i + 1:]


def respell(record):
    """What another clerk would have written."""
    r = dict(record)
    if dice.random() < 0.45:
        for old, new in [("Bengkel", dice.choice(["Bkl.", "Bengkel", "BENGKEL"])), ("Motor", "Mtr"), ("Sumber", "Sbr."),
                         ("Rejeki", "Rezeki"), ("Abadi", "Abadi"), ("Mebel", "Meubel"), ("Jaya", "Djaja" if dice.random() < .2
                                                                                          else "Jaya")]:
            r["name"] = r["name"].replace(old, new)
    if dice.random() < 0.3:
        r["name"] = dice.choice(["UD. ", "CV ", "UD ", "Usaha "]) + r["name"]
    if dice.random() < 0.35:
        r["name"] = typo(r["name"])
    if dice.random() < 0.3:
        r["name"] = dice.choice([str.upper, str.lower, lambda t: t + "  "])(r["name"])
    if dice.random() < 0.12 and r["owner"] not in r["name"]:
        r["name"] = r["name"] + " " + r["owner"].split()[0]
    if dice.random() < 0.4:
        r["owner"] = dice.choice(["Bp. ", "H. ", "Pak ", "Bapak ", "Sdr. "]) + r["owner"]
    r["owner"] = r["owner"].replace("Muhammad", dice.choice(["Muhammad", "Moh.", "M.", "Muh."]))
    if dice.random() < 0.2:
        r["owner"] = typo(r["owner"])
    if dice.random() < 0.15:
        r["owner"] = r["owner"].split()[-1] if len(r["owner"].split()) > 1 and dice.random() < 0.3 else r["owner"].upper()
    if dice.random() < 0.5:
        r["address"] = r["address"].replace("Jl. ", dice.choice(["Jalan ", "Jln ", "JL ", ""])).replace(
            "No. ", dice.choice(["No.", "no ", ""]))
    if dice.random() < 0.3:
        r["address"] += f" RT {int(r['rt']):02}/RW {int(r['rw']):02}"
    if dice.random() < 0.3:
        r["rt"], r["rw"] = f"{int(r['rt']):03}", f"{int(r['rw']):03}"
    if r["phone"] and dice.random() < 0.5:
        digits = r["phone"]
        r["phone"] = dice.choice(["+62" + digits[1:], "62" + digits[1:], digits[:4] + "-" + digits[4:8] + "-" + digits[8:],
                                  digits[:4] + " " + digits[4:]])
    if dice.random() < 0.2:
        r["product"] = dice.choice([r["product"].upper(), r["product"].split()[0], "jasa " + r["product"]])
    if dice.random() < 0.2:
        r["kbli"] = r["kbli"][:4] if dice.random() < 0.5 else ""
    if dice.random() < 0.3:
        r["stated_kelurahan"] = dice.choice(["Kel. " + r["stated_kelurahan"], r["stated_kelurahan"].upper(), ""])
    for field, often in [("phone", 0.25), ("address", 0.12), ("owner", 0.08), ("product", 0.15), ("rt", 0.2)]:
        if dice.random() < often:
            r[field] = ""
    r = metres(r, 12.0)
    if dice.random() < 0.2:
        r["lon"], r["lat"] = "", ""
    return r


def tied(a, b):
    """A person could tell that they are one: enough that says so is left."""
    both = lambda field: a[field] != "" and b[field] != ""
    return both("owner") + both("phone") + both("address") + both("lon") >= 2


def twin():
    while True:
        a = workshop()
        b = respell(a)
        if dice.random() < 0.3:
            a = respell(a)
        if tied(a, b):
            return a, b


def elsewhere(record):
    village, lon, lat = dice.choice([v for v in VILLAGES if v[0] != record["stated_kelurahan"]])
    return {**record, "stated_kelurahan": village, "lon": round(lon + dice.uniform(-0.004, 0.004), 6),
            "lat": round(lat + dice.uniform(-0.003, 0.003), 6), "address": workshop()["address"], "rt": str(dice.randint(1, 9)),
            "rw": str(dice.randint(1, 12))}


def strangers():
    a = workshop()
    kind = dice.randrange(7)
    b = workshop()
    if kind == 0:  # one name, two kelurahan, two owners
        b = {**elsewhere(b), "name": a["name"], "product": a["product"], "kbli": a["kbli"]}
        while b["owner"] == a["owner"]:
            b["owner"] = dice.choice(PEOPLE)
    elif kind == 1:  # one owner, several kiosks: same telephone, other address and spot
        b = {**elsewhere(a), "name": a["name"] + dice.choice([" 2", " II", " Cabang", ""]), "owner": a["owner"],
             "phone": a["phone"]}
    elif kind == 2:  # neighbours of one trade
        b = {**metres(a, 25.0), "name": f"{a['name'].split()[0]} {dice.choice(NAMES)}", "owner": dice.choice(
            [p for p in PEOPLE if p != a["owner"]]), "phone": phone(), "address": " ".join(a["address"].split()[:-1]) +
             f" {dice.randint(1, 180)}"}
    elif kind == 3:  # numbered kiosks side by side
        number = dice.randint(1, 8)
        a = {**a, "name": f"{a['name']} {number}"}
        b = {**metres(a, 12.0), "name": a["name"][:-1] + str(number + 1), "address": " ".join(a["address"].split()[:-1]) +
             f" {dice.randint(181, 250)}", "owner": dice.choice(PEOPLE), "phone": phone()}
    elif kind == 4:  # a family: one house, two trades
        b = {**a, **{k: v for k, v in workshop().items() if k in ("name", "product", "kbli")}, "owner": dice.choice(
            [p for p in PEOPLE if p != a["owner"]]), "lon": a["lon"], "lat": a["lat"]}
        while b["kbli"] == a["kbli"]:
            b = {**b, **{k: v for k, v in workshop().items() if k in ("name", "product", "kbli")}}
    elif kind == 5:  # names a letter apart (Kusno, Kasno), different people
        x, y = dice.choice([("Kusno", "Kasno"), ("Ngatiman", "Ngatimin"), ("Suparman", "Suparno"), ("Sumarno", "Sumarni"),
                            ("Hartono", "Hartini"), ("Sukardi", "Sukarno"), ("Yulianto", "Yuliana"), ("Maryono", "Maryati")])
        trade = dice.choice(TRADES)
        a = {**a, "owner": x, "name": f"{trade[0]} {x}", "product": trade[1], "kbli": trade[2]}
        b = {**elsewhere(a), "owner": y, "name": f"{trade[0]} {y}", "phone": phone()}
    if kind != 6 and dice.random() < 0.5:
        b = {**b, "name": dice.choice([str.upper, str.title])(b["name"]), "address": b["address"].replace("Jl. ", "Jalan ")}
    if dice.random() < 0.15:
        b = {**b, "lon": "", "lat": ""}
    if dice.random() < 0.2:
        b = {**b, "phone": ""}
    return a, b


with open(target, "w", newline="", encoding="utf-8") as file:
    out = csv.writer(file, lineterminator="\n")
    out.writerow(["same"] + [f"a_{c}" for c in COLUMNS] + [f"b_{c}" for c in COLUMNS])
    for label in [1] * 500 + [0] * 500:
        a, b = twin() if label else strangers()
        out.writerow([label] + [a[c] for c in COLUMNS] + [b[c] for c in COLUMNS])
