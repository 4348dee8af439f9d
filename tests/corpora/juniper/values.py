"""Clinical values of the templates, of no identity: sizes, sides, levels, doses, times."""

from __future__ import annotations


def _several(text: str) -> tuple[str, ...]:
    return tuple(part.strip() for part in text.replace("\n", " ").split(";"))


VALUES: dict[str, tuple[str, ...]] = {
    "n": tuple(map(str, range(2, 10))),
    "mm": tuple(map(str, range(2, 20))),
    "cm": tuple(f"{i / 10}" for i in range(11, 64, 3)),
    "size": ("{cm} x {cm} cm", "{cm} x {cm} x {cm} cm", "{mm} mm", "{cm} cm", "{mm} x {mm} mm"),
    "side": ("right", "left"),
    "lobe": _several("right upper lobe;right middle lobe;right lower lobe;left upper lobe;lingula;left lower lobe"),
    "level": _several("C3-C4;C4-5;C5-C6;C6-7;T7-T8;T11-12;L1-2;L2-L3;L3-4;L4-L5;L5-S1"),
    "vert": _several("C2;C7;T4;T8;T12;L1;L2;L4;S1"),
    "img": _several(
        "series 3, image 41;series 5 image 112;image 7/63;(3/88);se 4 im 27;axial image 55;image 12 of series 6"
    ),
    "time": _several("08:14;1432 hours;3:05 PM;10:40 a.m.;2217;0655 hrs;16:20 CST;11:58 pm EST"),
    "dose": _several("CTDIvol 11.4 mGy;DLP 642 mGy-cm;DLP: 388.21 mGy*cm;5.2 mSv;air kerma 214 mGy"),
    "contrast": _several(
        """100 mL Omnipaque 350;80 cc Isovue-370;8 mL of Gadavist;15 mL Dotarem;75 mL iohexol 300;no contrast;
        100 ml of Optiray 320;oral contrast only"""
    ),
    "hu": tuple(map(str, (-12, 3, 9, 14, 22, 38, 47, 61))),
    "grade": _several("grade 1;grade 2;mild;moderate;severe;mild to moderate"),
    "fr": _several("5 Fr;6-French;8.5 Fr;10 French;12 Fr;14F;7 Fr"),
    "gauge": _several("18-gauge;22 gauge;20 G;21-gauge;25 ga"),
    "quadrant": _several(
        "upper outer quadrant;3 o'clock position;lower inner quadrant;10 o'clock axis;retroareolar region"
    ),
    "eponym": _several(
        """Baker cyst;Hill-Sachs deformity;Bankart lesion;Schmorl's node;Morton neuroma;Chance fracture;Colles fracture;
        Hampton hump;Kerley B lines;Segond fracture;Lisfranc injury;Meckel diverticulum;Chiari I malformation"""
    ),
    "kv": _several("3T Siemens Skyra;GE Signa 1.5T;Philips Ingenia;Canon Aquilion;Siemens Force;GE Revolution"),
}
