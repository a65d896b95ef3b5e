#pragma once

#include "core/model/layer.h"
#include "gis/paint/style.h"

#include <QIcon>
#include <QObject>

#include <optional>

namespace app {

/// Samples of how layers are drawn, for the list of layers. The styles are read in the background.
class LayerSwatches : public QObject
{
    Q_OBJECT

public:
    explicit LayerSwatches(QObject* parent = nullptr);

    QIcon swatch(const core::Layer& layer) const;

Q_SIGNALS:
    void loaded();

private:
    std::optional<gis::StyleBook> m_styles{};
};

/// The sample of one symbol for a geometry.
QIcon symbolSwatch(const gis::Symbol& symbol, core::LayerGeometry geometry);

} // namespace app
