"""A synthetic hospital: exports that look like a radiology information system's, with gold beside them.

Every name, number, place and sentence is made up; findings and impressions are written from one drawn study.
"""

from radlake.synth.write import SynthSummary, generate

__all__ = ["SynthSummary", "generate"]
