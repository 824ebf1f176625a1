// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <array>
#include <string_view>

/// Codes of input errors. Each is a row of the `invoer` section of the problem catalogue, which holds the sentences.
namespace ruimte::base::error_code {

inline constexpr std::string_view json_ongeldig = "json_ongeldig";
inline constexpr std::string_view te_groot = "te_groot";
inline constexpr std::string_view te_diep = "te_diep";
inline constexpr std::string_view sleutel_dubbel = "sleutel_dubbel";
inline constexpr std::string_view teken_niet_toegestaan = "teken_niet_toegestaan";
inline constexpr std::string_view getal_geen_geheel = "getal_geen_geheel";
inline constexpr std::string_view getal_te_groot = "getal_te_groot";
inline constexpr std::string_view veld_onbekend = "veld_onbekend";
inline constexpr std::string_view veld_verplicht = "veld_verplicht";
inline constexpr std::string_view type_onjuist = "type_onjuist";
inline constexpr std::string_view te_kort = "te_kort";
inline constexpr std::string_view te_lang = "te_lang";
inline constexpr std::string_view te_klein = "te_klein";
inline constexpr std::string_view te_hoog = "te_hoog";
inline constexpr std::string_view te_weinig = "te_weinig";
inline constexpr std::string_view te_veel = "te_veel";
inline constexpr std::string_view code_onbekend = "code_onbekend";
inline constexpr std::string_view datum_onjuist = "datum_onjuist";
inline constexpr std::string_view tijdstip_onjuist = "tijdstip_onjuist";
inline constexpr std::string_view id_onjuist = "id_onjuist";
inline constexpr std::string_view hash_onjuist = "hash_onjuist";
inline constexpr std::string_view geometrie_ongeldig = "geometrie_ongeldig";
inline constexpr std::string_view crs_onbekend = "crs_onbekend";
inline constexpr std::string_view buiten_nederland = "buiten_nederland";

/// All of them; the catalogue must have a row for each.
inline constexpr std::array all = {json_ongeldig,
                                   te_groot,
                                   te_diep,
                                   sleutel_dubbel,
                                   teken_niet_toegestaan,
                                   getal_geen_geheel,
                                   getal_te_groot,
                                   veld_onbekend,
                                   veld_verplicht,
                                   type_onjuist,
                                   te_kort,
                                   te_lang,
                                   te_klein,
                                   te_hoog,
                                   te_weinig,
                                   te_veel,
                                   code_onbekend,
                                   datum_onjuist,
                                   tijdstip_onjuist,
                                   id_onjuist,
                                   hash_onjuist,
                                   geometrie_ongeldig,
                                   crs_onbekend,
                                   buiten_nederland};

}  // namespace ruimte::base::error_code
