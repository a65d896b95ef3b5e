#pragma once

#include "core/model/layer.h"
#include "gis/paint/style.h"

#include <QIcon>
#include <QMetaType>
#include <QObject>
#include <QString>

#include <optional>
#include <vector>

namespace app {

struct LegendLine
{
    QIcon swatch{};
    QString title{};
};

/// How a layer is drawn, as the list of layers shows it.
struct LayerLook
{
    QIcon swatch{};
    std::vector<LegendLine> legend{}; // a line a class; empty where all looks alike
};

/// Samples of how layers are drawn, for the list of layers. The styles are read in the background.
class LayerSwatches : public QObject
{
    Q_OBJECT

public:
    explicit LayerSwatches(QObject* parent = nullptr);

    LayerLook look(const core::Layer& layer) const;

Q_SIGNALS:
    void loaded();

private:
    std::optional<gis::StyleBook> m_styles{};
};

/// The sample of one symbol for a geometry.
QIcon symbolSwatch(const gis::Symbol& symbol, core::LayerGeometry geometry);

} // namespace app

Q_DECLARE_METATYPE(std::vector<app::LegendLine>)
