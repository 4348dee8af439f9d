"""Nuclear medicine, fluoroscopy, veins, interventions."""

from __future__ import annotations

TEXT = """
@bone scan | NM | -
titles: NM BONE SCAN WHOLE BODY | WHOLE BODY BONE SCINTIGRAPHY | Three phase bone scan
reasons: Prostate cancer, Gleason 4+5, PSA 3{n}. | Osteomyelitis of the Foot. | Back pain. | Paget disease on
 Fosamax.
technique: {mci} Tc-99m MDP IV; images at 3 hours, SPECT/CT of the pelvis. | Flow, pool and delayed phases.
AXIAL SKELETON: Uptake at {tspine} and {lspine}. | Superscan. | Sacral H-shape (Honda sign). | Sternal focus. |
 Mickey Mouse sign at {lspine}, Paget. | No focus.
EXTREMITIES: {side} 2nd toe, all three phases. | Shin splints. | Degenerative Knees and Shoulders. | Charcot
 midfoot. | Normal.
SOFT TISSUES: Both kidneys are seen. | {side} kidney absent. | Injection site. | Bladder.
impression: Metastases at {tspine} and {lspine}. | No metastasis. | Osteomyelitis of the {side} 2nd toe. |
 Polyostotic Paget disease. | Insufficiency fracture, Honda sign.

@PET | PT | -
titles: PET/CT SKULL BASE TO THIGH | FDG PET-CT | PET CT TUMOR IMAGING
reasons: Hodgkin lymphoma, after {n} cycles of ABVD. | NSCLC, T2a N2. | DLBCL, Ann Arbor IIIB, CHOP. | Merkel cell
 carcinoma. | Melanoma, Breslow 2.{n}, Clark IV.
technique: {mci} F-18 FDG, glucose 10{n} mg/dL, uptake 62 min. | Low-dose CT. Mediastinal {suv}, Liver {suv}.
NECK: Waldeyer ring is symmetric. | Level II node, {suv} {img}. | Brown fat. | No focus.
CHEST: {lobe} mass, {dims}, {suv}. | Subcarinal node, {suv}, Deauville 4. | Port-A-Cath. | Resolved, Deauville 1. |
 Physiologic Heart uptake.
ABDOMEN: {seg}: {suv}. | Spleen at 1.{n} x liver. | Bowel on Metformin. | Virchow node. | Adrenal, {side}, {suv}. |
 Sister Mary Joseph nodule.
SKELETON: Lytic {lspine}, {suv}. | Marrow rebound after Neulasta. | No focus. | {side} rib 4, {suv}.
impression: Complete response, Deauville 2, Lugano. | Progression: Deauville 5. | {lobe} primary, {suv}, with N2
 node. | No metastasis. | Marrow uptake from Neulasta. | PERCIST partial response.

@HIDA | NM | -
titles: NM HEPATOBILIARY SCAN WITH CCK | HIDA SCAN | Cholescintigraphy
reasons: Biliary dyskinesia. | Acute cholecystitis on sonogram? | Bile leak after Strasberg A injury.
technique: {mci} Tc-99m Choletec; Kinevac 0.02 mcg/kg over 60 min. | Morphine 2 mg at 60 min.
LIVER: Prompt uptake. | Delayed clearance; Rotor or Dubin-Johnson? | Normal.
GALLBLADDER: Seen at {n} min; ejection fraction {n}2%. | Not seen by 4 hours. | Rim sign.
BOWEL: Activity at 2{n} min. | None. | Reflux into the Stomach.
impression: Acute cholecystitis. | EF {n}2%, normal above 38%. | Bile leak toward Morison pouch. | Patent ducts. |
 Dyskinesia, EF 1{n}%.

@swallow | FL | -
titles: FL ESOPHAGRAM | UPPER GI SERIES WITH AIR | Barium swallow | MODIFIED BARIUM SWALLOW WITH SPEECH
reasons: Dysphagia. | Nissen in {year}. | Roux-en-Y, POD #{n}, leak? | Zenker known. | Achalasia, Heller.
technique: Thick and thin barium; fluoroscopy 2.{n} min, air kerma 3{n} mGy. | Gastrografin, then barium, KUB scout.
PHARYNX: Penetration-aspiration scale {n}. | Zenker diverticulum, {cm}; Killian-Jamieson pouch. | No aspiration. |
 Cricopharyngeal bar at C5-6.
ESOPHAGUS: Schatzki ring, 13 mm pill held. | Bird beak. | Barrett stricture of {cm}. | Feline folds. | Tertiary
 waves. | Mallory-Weiss cannot be seen. | Patent.
STOMACH: Slipped Nissen. | Pouch 4 cm, no leak. | Hampton line at an ulcer, {mm}. | Billroth II. | Ménétrier folds.
 | Normal.
DUODENUM: Treitz in place. | Brunner hyperplasia. | Diverticulum {cm}. | Normal.
impression: Schatzki ring. | No leak. | Achalasia pattern; Chicago type II by manometry. | Zenker, {cm}. |
 Aspiration of thin liquids, PAS {n}. | Slipped Nissen. | Normal.

@leg veins | US | -
titles: US DUPLEX LOWER EXTREMITY VENOUS | VENOUS DOPPLER LEGS BILATERAL | DVT study
reasons: Swollen calf, Homans sign. | Wells 3, Eliquis held. | May-Thurner stent of {year}. | Phlegmasia.
technique: Compression, color, spectral with augmentation; 9-3 MHz. | Portable.
RIGHT: Compressible from the groin to the Knee. | Femoral vein thrombus, {cm}. | Baker cyst, {dims}, ruptured. |
 Giacomini vein 4 mm. | Cockett perforator.
LEFT: No thrombus. | Popliteal clot, 1/2 of the lumen, series 4 image 12. | Patent stent. | Saphenous reflux 1.{n}
 s, CEAP C3. | Chronic webs.
OTHER: Edema. | Groin node {mm}. | Hunter canal seen. | None.
impression: No DVT. | Acute DVT, {side} femoral. | Baker cyst without DVT. | Chronic clot. | Reflux, CEAP C3. |
 May-Thurner stent is patent.

@intervention | IR | -
titles: IR PORT PLACEMENT | CT-GUIDED BIOPSY | IR NEPHROSTOMY | Fluoroscopic lumbar puncture
reasons: Chemotherapy access. | Mass in {seg}. | Pus in the {side} kidney. | CSF needed. | Failed bedside tap.
technique: Seldinger access after 1% Lidocaine; Versed 2 mg, Fentanyl 100 mcg. | Time out done. Chlorhexidine; {n}
 Fr. | ASA {n}, Mallampati II.
ACCESS: {side} jugular by sonogram, Micropuncture. | 20-gauge Quincke at {ldisc}. | Chiba 22G. | Amplatz wire, {n}
 Fr sheath. | Brodel line entry.
PROCEDURE: Bard PowerPort, tip at the cavoatrial junction, 2{n} cm. | Cook 10 Fr Dawson-Mueller. | {n} cores, Temno
 18G, series 3 image 4{n}. | Opening pressure 1{n} cm. | Allen test fine before Terumo band. | Blood loss 5 mL;
 Aldrete 9. | Huber needle left in.
COMPLICATIONS: None. | Trace hematoma, SIR class A. | Clavien-Dindo I. | Vagal spell.
impression: Port in place, ready for use. | Biopsy of {seg}. | Nephrostomy, {side}, 10 Fr. | LP at {ldisc}, clear
 fluid. | Drain exchange in {span}. | Return to unit in good order.
"""
