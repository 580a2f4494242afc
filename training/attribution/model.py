"""The network: an encoder over word pieces and what parse and rules say of them, and a tag for each piece.

The encoder is MiniLM (what ships) or MPNet (its teacher). Both read the same pieces; MPNet numbers them otherwise.
"""

import torch
from torch import nn
from transformers import AutoConfig, AutoModel

from sayso.extract.attribution.tagger.hints import HINTS
from sayso.extract.attribution.tagger.tags import TAGS

#: BERT's number of a mark -> MPNet's; every other piece stands four places later in MPNet's vocabulary.
MARKS = {0: 1, 101: 0, 102: 2, 103: 30526}
LATER = 4


class SharedDropout(nn.Module):
    """Dropout with one mask for all pieces of a text. Drawing a number for every value took half of a step's time on a processor."""

    def __init__(self, share: float) -> None:
        super().__init__()
        self.share = share

    def forward(self, values: torch.Tensor) -> torch.Tensor:
        if not self.training:
            return values
        mask = torch.rand(values.shape[0], 1, values.shape[-1]) >= self.share
        return values * (mask / (1 - self.share)).to(values.dtype)


class Tagger(nn.Module):
    """`forward(numbers, hints, mask)` gives tags [batch, length, 7]."""

    def __init__(self, folder: str, attention: str = "sdpa") -> None:
        super().__init__()
        config = AutoConfig.from_pretrained(folder)
        config._attn_implementation = "eager" if config.model_type == "mpnet" else attention
        config.attention_probs_dropout_prob = 0.0
        self.encoder = AutoModel.from_pretrained(folder, config=config)
        self.encoder.pooler = None
        if config.model_type == "mpnet":
            numbers = torch.arange(config.vocab_size) + LATER
            numbers[list(MARKS)] = torch.tensor(list(MARKS.values()))
            self.register_buffer("renumbered", numbers, persistent=False)
        else:
            self.renumbered = None
        width = config.hidden_size
        self.hints = nn.Embedding(HINTS, width)
        nn.init.zeros_(self.hints.weight)
        for name, module in list(self.encoder.named_modules()):
            if isinstance(module, nn.Dropout) and module.p:
                owner, _, field = name.rpartition(".")
                setattr(self.encoder.get_submodule(owner), field, SharedDropout(module.p))
        self.dropout = SharedDropout(0.1)
        self.tags = nn.Linear(width, TAGS)

    def forward(self, numbers: torch.Tensor, hints: torch.Tensor, mask: torch.Tensor | None) -> torch.Tensor:
        if self.renumbered is not None:
            numbers = self.renumbered[numbers]
        words = self.encoder.embeddings.word_embeddings(numbers) + self.hints(hints).sum(dim=2)
        hidden = self.encoder(inputs_embeds=words, attention_mask=mask).last_hidden_state
        return self.tags(self.dropout(hidden))
